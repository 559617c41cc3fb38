package org.tftsr.ai.ollama;

import java.nio.file.Path;

/**
 * How it is with an Ollama.
 *
 * @param address   where it is looked for
 * @param local     whether that is this machine
 * @param program   its program on this machine; null where none was found in the search path and the usual places
 * @param running   whether it answers
 * @param version   the version that answers; null where none does
 * @param problem   why it does not answer and what to do, for a person; null where it does
 */
public record OllamaStatus(String address, boolean local, Path program, boolean running, String version, String problem) {

	/** Whether it is on this machine: what answers here is installed, wherever its program is. */
	public boolean installed() {
		return program != null || running && local;
	}
}
