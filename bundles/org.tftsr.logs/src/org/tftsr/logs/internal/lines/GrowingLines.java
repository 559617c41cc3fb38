package org.tftsr.logs.internal.lines;

import java.util.Arrays;
import java.util.stream.LongStream;

import org.roaringbitmap.RoaringBitmap;
import org.tftsr.logs.view.LineSet;

/**
 * A set of lines that one thread adds to while others read. Compressed in segments of a million lines; what is published
 * never changes, so that readers need no lock. All that changes it is for the one thread.
 */
public final class GrowingLines implements LineSet {

	/** How many lines a segment is for, as a power of two. */
	private static final int SEGMENT_BITS = 20;
	public static final long SEGMENT = 1L << SEGMENT_BITS;

	/**
	 * What readers see.
	 *
	 * @param before how many lines are in the segments before each one; one more than there are segments
	 */
	private record State(RoaringBitmap[] segments, long[] before, long covered, boolean complete) {
	}

	private static final RoaringBitmap NONE = new RoaringBitmap();

	private volatile State state = new State(new RoaringBitmap[0], new long[1], 0, false);
	/** The segment that is being filled, and which one it is. */
	private RoaringBitmap open = new RoaringBitmap();
	private long openIndex;
	private long lastAdded;
	private RoaringBitmap[] closed = new RoaringBitmap[0];

	/** A complete set of these lines, ascending. */
	public static GrowingLines of(LongStream lines) {
		GrowingLines set = new GrowingLines();
		lines.forEachOrdered(set::add);
		set.publish(Long.MAX_VALUE, true);
		return set;
	}

	/** Adds a line behind those that were added before; one that is not behind them is among them. */
	public void add(long line) {
		if (line <= lastAdded) {
			return;
		}
		lastAdded = line;
		long index = line - 1 >>> SEGMENT_BITS;
		if (index != openIndex) {
			close(index);
		}
		open.add((int) (line - 1 & SEGMENT - 1));
	}

	/** Sets what a whole segment, or the start of one, consists of; what was in it before is among it. */
	void fill(long index, RoaringBitmap lines) {
		if (index != openIndex) {
			close(index);
		}
		open = lines;
	}

	private void close(long next) {
		open.runOptimize();
		int size = Math.toIntExact(next);
		int old = closed.length;
		closed = Arrays.copyOf(closed, size);
		Arrays.fill(closed, old, size, NONE);
		closed[(int) openIndex] = open.isEmpty() ? NONE : open;
		open = new RoaringBitmap();
		openIndex = next;
	}

	/**
	 * Shows readers what was added.
	 *
	 * @param covered  the last line that was looked at
	 * @param complete whether nothing is to come
	 */
	public void publish(long covered, boolean complete) {
		int size = Math.toIntExact(openIndex) + 1;
		RoaringBitmap[] segments = Arrays.copyOf(closed, size);
		segments[size - 1] = open.clone();
		long[] before = new long[size + 1];
		for (int i = 0; i < size; i++) {
			before[i + 1] = before[i] + segments[i].getLongCardinality();
		}
		state = new State(segments, before, covered, complete);
	}

	/** Takes the last line that was looked at out again, as it may have become longer. */
	public void forgetLast() {
		long line = state.covered;
		if (lastAdded == line && line > 0) {
			open.remove((int) (line - 1 & SEGMENT - 1));
			lastAdded = line - 1;
		}
	}

	/** The lines of a segment as they are by now, counted from its first one; not to be changed. */
	static RoaringBitmap segment(LineSet lines, long index) {
		if (lines instanceof GrowingLines growing) {
			RoaringBitmap[] segments = growing.state.segments;
			return index < segments.length ? segments[(int) index] : NONE;
		}
		RoaringBitmap copy = new RoaringBitmap();
		long first = index * SEGMENT + 1;
		long end = lines.rank(first + SEGMENT);
		for (long i = lines.rank(first); i < end; i++) {
			copy.add((int) (lines.select(i) - first));
		}
		return copy;
	}

	@Override
	public long size() {
		State now = state;
		return now.before[now.segments.length];
	}

	@Override
	public boolean contains(long line) {
		State now = state;
		long index = line - 1 >>> SEGMENT_BITS;
		return line > 0 && index < now.segments.length
				&& now.segments[(int) index].contains((int) (line - 1 & SEGMENT - 1));
	}

	@Override
	public long select(long index) {
		State now = state;
		int segments = now.segments.length;
		if (index < 0 || index >= now.before[segments]) {
			throw new IndexOutOfBoundsException(index);
		}
		int at = Arrays.binarySearch(now.before, index);
		int segment = at >= 0 ? at : -at - 2;
		while (now.before[segment + 1] <= index) {
			// the place before empty segments is the same as behind them
			segment++;
		}
		return segment * SEGMENT + now.segments[segment].select((int) (index - now.before[segment])) + 1;
	}

	@Override
	public long rank(long line) {
		State now = state;
		if (line <= 1) {
			return 0;
		}
		long index = line - 1 >>> SEGMENT_BITS;
		if (index >= now.segments.length) {
			return now.before[now.segments.length];
		}
		int within = (int) (line - 1 & SEGMENT - 1);
		long rank = within == 0 ? 0 : now.segments[(int) index].rankLong(within - 1);
		return now.before[(int) index] + rank;
	}

	@Override
	public long covered() {
		return state.covered;
	}

	@Override
	public boolean isComplete() {
		return state.complete;
	}
}
