package org.tftsr.ai.ollama;

import java.time.Instant;

/**
 * A model that an Ollama has.
 *
 * @param name         with its tag
 * @param bytes        on its disk
 * @param modified     when it was fetched or changed; null where that is not told
 * @param parameters   how many, as in {@code 3.2B}; null where that is not told
 * @param quantization as in {@code Q4_K_M}; null where that is not told
 */
public record InstalledModel(String name, long bytes, Instant modified, String parameters, String quantization) {
}
