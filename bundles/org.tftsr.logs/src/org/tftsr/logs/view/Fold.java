package org.tftsr.logs.view;

import java.util.Objects;

/**
 * Lines that an editor may show as one.
 *
 * @param kind  why
 * @param first the line that stays
 * @param last  the last one that it stands for
 * @param title what to show for them, out of the log: of a stack trace its deepest cause; empty for repeats
 */
public record Fold(Kind kind, long first, long last, String title) {

	/** Why lines may be shown as one. */
	public enum Kind {
		/** A record with a stack trace. */
		TRACE,
		/** A record of several lines that is no stack trace. */
		RECORD,
		/** Records of one line each that say the same but for the time. */
		REPEATS
	}

	public Fold {
		Objects.requireNonNull(kind);
		Objects.requireNonNull(title);
	}

	/** How many lines it stands for. */
	public long lines() {
		return last - first + 1;
	}
}
