package org.tftsr.logs.internal.lines;

import java.util.ArrayList;
import java.util.List;

import org.roaringbitmap.RoaringBitmap;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.logs.view.LineSet;

/** The lines that are in several sets and not in others, segment by segment while the sets grow. Not thread-safe. */
public final class Combination {

	/** Lines that are worked out rather than kept. */
	public interface Source {

		/** The last line that is known to be in it or not. */
		long covered();

		/** The lines of a segment, counted from its first one; not to be changed. */
		RoaringBitmap segment(long index);
	}

	private final List<Source> all = new ArrayList<>();
	private final List<Source> none = new ArrayList<>();
	private final GrowingLines result = new GrowingLines();
	private long done;

	/** Asks for lines of a set. */
	public void and(LineSet lines) {
		and(of(lines));
	}

	/** Asks for lines that are worked out. */
	public void and(Source source) {
		all.add(source);
	}

	/** Asks for lines that are not in a set. */
	public void andNot(LineSet lines) {
		none.add(of(lines));
	}

	/** Asks for lines that are not in all of some sources at once. */
	public void andNotAll(List<Source> sources) {
		none.add(new Source() {
			@Override
			public long covered() {
				return sources.stream().mapToLong(Source::covered).min().orElse(Long.MAX_VALUE);
			}

			@Override
			public RoaringBitmap segment(long index) {
				RoaringBitmap lines = RoaringBitmap.bitmapOfRange(0, GrowingLines.SEGMENT);
				sources.forEach(source -> lines.and(source.segment(index)));
				return lines;
			}
		});
	}

	private static Source of(LineSet lines) {
		return new Source() {
			@Override
			public long covered() {
				return lines.isComplete() ? Long.MAX_VALUE : lines.covered();
			}

			@Override
			public RoaringBitmap segment(long index) {
				return GrowingLines.segment(lines, index);
			}
		};
	}

	/** The lines so far; always the same object. */
	public LineSet result() {
		return result;
	}

	/**
	 * Brings the result up to what its sets know by now.
	 *
	 * @param last     the last line that may be in it
	 * @param complete whether that is the last line of all
	 */
	public void advance(long last, boolean complete, Progress progress) throws TftsrException {
		long covered = last;
		for (List<Source> sources : List.of(all, none)) {
			for (Source source : sources) {
				covered = Math.min(covered, source.covered());
			}
		}
		// a segment that was not whole is worked out once more
		for (long index = done / GrowingLines.SEGMENT; index * GrowingLines.SEGMENT < covered; index++) {
			progress.check();
			result.fill(index, segment(index, Math.min(GrowingLines.SEGMENT, covered - index * GrowingLines.SEGMENT)));
		}
		done = Math.max(done, covered);
		result.publish(done, complete && covered == last);
	}

	private RoaringBitmap segment(long index, long size) {
		RoaringBitmap lines = RoaringBitmap.bitmapOfRange(0, size);
		for (Source source : all) {
			lines.and(source.segment(index));
		}
		for (Source source : none) {
			lines.andNot(source.segment(index));
		}
		return lines;
	}
}
