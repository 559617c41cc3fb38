package org.tftsr.core.analysis;

import java.util.Objects;

/**
 * A line of a log, or several that were folded into one, as an {@link EvidencePack} shows them.
 *
 * @param kind     how much of it is shown
 * @param line     from 1; of folded lines the first
 * @param lastLine the same, or of folded lines the last
 * @param text     the line as the {@link TextView} shows it; its start; or what was folded
 * @param rank     its rank among the lines that may show the cause, from 1; 0 where it is context
 * @param reason   why it is ranked so, for a person; empty where it is context
 */
public record EvidenceLine(Kind kind, long line, long lastLine, String text, int rank, String reason) {

	/** How much of a line is shown. */
	public enum Kind {
		/** All of it. */
		WHOLE,
		/** Its start; the text is followed by what was cut off. */
		CUT,
		/** Nothing: the text says what these lines are. */
		FOLDED
	}

	public EvidenceLine {
		Objects.requireNonNull(kind);
		Objects.requireNonNull(text);
		Objects.requireNonNull(reason);
	}
}
