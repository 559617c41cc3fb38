package org.tftsr.logs.internal.lines;

import java.util.OptionalLong;

import org.roaringbitmap.RoaringBitmap;
import org.tftsr.core.problem.CancelledException;
import org.tftsr.core.progress.Progress;
import org.tftsr.logs.view.LineSet;

/** Goes through the lines that two sets share, a segment at a time: between them each set may have millions that the other has not. */
public final class CommonLines {

	private CommonLines() {
	}

	/** As {@link LineSet#next}. */
	public static OptionalLong next(LineSet lines, LineSet within, long from, boolean forward, Progress progress)
			throws CancelledException {
		OptionalLong line = next(lines, from, forward);
		while (line.isPresent() && within != null) {
			progress.check();
			long index = (line.getAsLong() - 1) / GrowingLines.SEGMENT;
			OptionalLong common = common(lines, within, index, line.getAsLong(), forward);
			if (common.isPresent()) {
				return common;
			}
			line = next(lines, (forward ? index + 1 : index) * GrowingLines.SEGMENT + (forward ? 1 : 0), forward);
		}
		return line;
	}

	private static OptionalLong next(LineSet lines, long from, boolean forward) {
		long index = lines.rank(from) - (forward || lines.contains(from) ? 0 : 1);
		return index >= 0 && index < lines.size() ? OptionalLong.of(lines.select(index)) : OptionalLong.empty();
	}

	/** The next one in a segment. */
	private static OptionalLong common(LineSet lines, LineSet within, long index, long from, boolean forward) {
		RoaringBitmap both = GrowingLines.segment(lines, index);
		if (within instanceof GrowingLines) {
			both = RoaringBitmap.and(both, GrowingLines.segment(within, index));
		}
		long first = index * GrowingLines.SEGMENT + 1;
		for (long at = next(both, from - first, forward); at >= 0; at = next(both, forward ? at + 1 : at - 1, forward)) {
			if (within.contains(first + at)) {
				return OptionalLong.of(first + at);
			}
		}
		return OptionalLong.empty();
	}

	private static long next(RoaringBitmap lines, long from, boolean forward) {
		if (from < 0) {
			return -1;
		}
		return forward ? lines.nextValue((int) from) : lines.previousValue((int) from);
	}
}
