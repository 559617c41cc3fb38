package org.tftsr.logs.view;

import java.util.List;
import java.util.Objects;

import org.tftsr.core.text.AttributedRun;

/**
 * A line of a log, as much of it as an editor shows.
 *
 * @param number    from 1
 * @param position  where the line starts, in bytes from the start of the text's bytes
 * @param text      its text as it is seen, without the line end: at most {@link #MAX_UNITS} UTF-16 units; bytes that are not valid in
 *                  the encoding are U+FFFD
 * @param truncated whether the line goes on after the text
 * @param runs      stretches of the text that control sequences of terminals, which the text does not have, give colours or
 *                  other attributes; by place
 */
public record LogLine(long number, long position, String text, boolean truncated, List<AttributedRun> runs) {

	/** How many UTF-16 units of a line are delivered at most. */
	public static final int MAX_UNITS = 1 << 14;

	public LogLine {
		Objects.requireNonNull(text);
		runs = List.copyOf(runs);
	}

	/** A line without control sequences. */
	public LogLine(long number, long position, String text, boolean truncated) {
		this(number, position, text, truncated, List.of());
	}
}
