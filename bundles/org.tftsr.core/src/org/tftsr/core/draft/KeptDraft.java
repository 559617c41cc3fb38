package org.tftsr.core.draft;

import java.time.Instant;

/**
 * A draft as it was kept.
 *
 * @param draft  what was typed
 * @param keptAt when, to the millisecond
 */
public record KeptDraft<T extends Draft>(T draft, Instant keptAt) {
}
