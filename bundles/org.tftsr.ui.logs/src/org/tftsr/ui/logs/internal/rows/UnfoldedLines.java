package org.tftsr.ui.logs.internal.rows;

import java.util.List;

import org.tftsr.logs.view.LineSet;

/**
 * The lines of a set, and all lines of some stretches.
 *
 * @param lines    the set, of which what is added lies behind the stretches
 * @param unfolded ordered, none overlapping
 */
public record UnfoldedLines(LineSet lines, List<Stretch> unfolded) implements LineSet {

	/**
	 * Lines next to each other.
	 *
	 * @param first the first one
	 * @param last  the last one
	 */
	public record Stretch(long first, long last) {

		/** Whether it has a line in common with another. */
		public boolean overlaps(Stretch other) {
			return first <= other.last && other.first <= last;
		}
	}

	public UnfoldedLines {
		unfolded = List.copyOf(unfolded);
	}

	/** How many lines of a stretch before a line are not in the set. */
	private long added(Stretch stretch, long line) {
		long end = Math.min(line, stretch.last + 1);
		return end <= stretch.first ? 0 : end - stretch.first - (lines.rank(end) - lines.rank(stretch.first));
	}

	@Override
	public long size() {
		long size = lines.size();
		for (Stretch stretch : unfolded) {
			size += added(stretch, Long.MAX_VALUE);
		}
		return size;
	}

	@Override
	public boolean contains(long line) {
		return lines.contains(line) || unfolded.stream().anyMatch(at -> line >= at.first && line <= at.last);
	}

	@Override
	public long select(long index) {
		long addedBefore = 0;
		for (Stretch stretch : unfolded) {
			long start = lines.rank(stretch.first) + addedBefore;
			if (index < start) {
				break;
			}
			if (index - start <= stretch.last - stretch.first) {
				return stretch.first + index - start;
			}
			addedBefore += added(stretch, Long.MAX_VALUE);
		}
		return lines.select(index - addedBefore);
	}

	@Override
	public long rank(long line) {
		long rank = lines.rank(line);
		for (Stretch stretch : unfolded) {
			rank += added(stretch, line);
		}
		return rank;
	}

	@Override
	public long covered() {
		return lines.covered();
	}

	@Override
	public boolean isComplete() {
		return lines.isComplete();
	}
}
