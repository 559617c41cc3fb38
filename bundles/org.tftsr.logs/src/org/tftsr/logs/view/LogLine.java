package org.tftsr.logs.view;

import java.util.Objects;

/**
 * A line of a log, as much of it as an editor shows.
 *
 * @param number    from 1
 * @param position  where the line starts, in bytes from the start of the text's bytes
 * @param text      its text without the line end: at most {@link #MAX_UNITS} UTF-16 units; bytes that are not valid in
 *                  the encoding are U+FFFD
 * @param truncated whether the line goes on after the text
 */
public record LogLine(long number, long position, String text, boolean truncated) {

	/** How many UTF-16 units of a line are delivered at most. */
	public static final int MAX_UNITS = 1 << 14;

	public LogLine {
		Objects.requireNonNull(text);
	}
}
