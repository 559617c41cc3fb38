package org.tftsr.ui.logs.internal.text;

import java.util.Comparator;

/**
 * A spot between two characters of a log.
 *
 * @param line   number of the line in the log
 * @param column from 0, in the line as it is; behind its end, the end is meant
 */
public record LogSpot(long line, int column) implements Comparable<LogSpot> {

	/** Before all. */
	public static final LogSpot START = new LogSpot(1, 0);

	/** Behind all that the log has, also where not all of its lines are known so far. */
	public static final LogSpot END = new LogSpot(Long.MAX_VALUE, Integer.MAX_VALUE);

	private static final Comparator<LogSpot> ORDER = Comparator.comparingLong(LogSpot::line).thenComparingInt(LogSpot::column);

	@Override
	public int compareTo(LogSpot other) {
		return ORDER.compare(this, other);
	}
}
