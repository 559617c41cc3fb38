package org.tftsr.logs.view;

import java.util.OptionalLong;
import java.util.stream.LongStream;

import org.tftsr.core.problem.CancelledException;
import org.tftsr.core.progress.Progress;
import org.tftsr.logs.internal.lines.CommonLines;
import org.tftsr.logs.internal.lines.GrowingLines;

/**
 * Some lines of a log, in their order. It may still grow: lines are only added behind those that are there, so that what
 * {@link #select} said stays true. Thread-safe; a reader never waits for the one who adds.
 */
public interface LineSet {

	/** How many lines there are by now. */
	long size();

	/** Whether a line is in the set. */
	boolean contains(long line);

	/**
	 * A line by its place in the set.
	 *
	 * @param index from 0
	 * @return the line's number, from 1
	 * @throws IndexOutOfBoundsException where there are not so many lines
	 */
	long select(long index);

	/**
	 * How many lines of the set come before a line. So {@code select(rank(line))} is the line itself, where it is in the
	 * set, and else the next one in it.
	 */
	long rank(long line);

	/**
	 * The next line of the set that is in another one too.
	 *
	 * @param from    the first line that may be it
	 * @param forward whether to go on towards the end, rather than back to the start
	 * @param within  the other set; null where every line will do
	 */
	default OptionalLong next(long from, boolean forward, LineSet within, Progress progress) throws CancelledException {
		return CommonLines.next(this, within, from, forward, progress);
	}

	/** The last line that was looked at: what is behind it may still come. */
	long covered();

	/** Whether all lines were looked at that the log had when it was asked for. */
	boolean isComplete();

	/**
	 * A set of these lines, complete.
	 *
	 * @param lines numbers from 1, ascending
	 */
	static LineSet of(LongStream lines) {
		return GrowingLines.of(lines);
	}
}
