package org.tftsr.logs.view;

import java.util.List;

/** Several logs as one: in which of them a line stands. Lines count from 1. */
public sealed interface Merge extends LineLog permits MergedLog, MergedLines {

	/** The logs that are merged, in the order they were named in. */
	List<LineLog> logs();

	/**
	 * Which log a line is from.
	 *
	 * @param line at most {@link #lineCount()}
	 * @return its place among {@link #logs()}
	 */
	int source(long line);

	/** The number that a line has in the log it is from. */
	long sourceLine(long line);

	/**
	 * The number that a line of one of the logs has here.
	 *
	 * @param source its place among {@link #logs()}
	 * @return one more than there are lines where that line is not known so far
	 */
	long line(int source, long sourceLine);

	/**
	 * Whether a log has the lines of an earlier one in another order, and maybe more of them.
	 *
	 * @param before a pinned state; null for none
	 * @param now    likewise
	 */
	static boolean isReordered(LineLog before, LineLog now) {
		if (!(before instanceof Merge was) || !(now instanceof Merge is) || was.logs().size() != is.logs().size()) {
			return false;
		}
		for (int i = 0; i < was.logs().size(); i++) {
			if (was.logs().get(i).identity() != is.logs().get(i).identity()) {
				return false;
			}
		}
		return before.identity() != now.identity();
	}

	/** The number that a line has in another order, where {@link #isReordered} says that it is one; what is no line stays. */
	static long moved(long line, LineLog before, LineLog now) {
		if (line < 1 || line > before.lineCount() || !isReordered(before, now)) {
			return line;
		}
		Merge was = (Merge) before;
		return ((Merge) now).line(was.source(line), was.sourceLine(line));
	}
}
