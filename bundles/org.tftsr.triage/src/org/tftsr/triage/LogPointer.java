package org.tftsr.triage;

import java.util.Objects;
import java.util.UUID;

/**
 * Something of an issue that points to a line of one of its logs.
 *
 * @param kind what points there
 * @param id   of the why or the event
 * @param line from 1
 * @param text the question of the why, or what the event says, as it is kept
 */
public record LogPointer(Kind kind, UUID id, long line, String text) {

	/** What can point to a line. */
	public enum Kind {
		/** A piece of evidence of a why. */
		WHY,
		/** An event of the timeline. */
		EVENT
	}

	public LogPointer {
		Objects.requireNonNull(kind);
		Objects.requireNonNull(id);
		Objects.requireNonNull(text);
	}
}
