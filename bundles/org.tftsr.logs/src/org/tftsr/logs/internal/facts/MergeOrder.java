package org.tftsr.logs.internal.facts;

import java.util.Arrays;

/**
 * In which order the lines of several logs stand in a merged one. The lines of each log keep their order, so that it is
 * enough to know of every line which log it is from. Immutable.
 */
public final class MergeOrder {

	private static final int LINES = FactsBlock.LINES;

	private final int sources;
	private final PackedInts[] blocks;
	/** How many lines of each log come before a block, block after block; one more than there are blocks. */
	private final long[] before;
	private final long lines;

	private MergeOrder(int sources, PackedInts[] blocks, long[] before, long lines) {
		this.sources = sources;
		this.blocks = blocks;
		this.before = before;
		this.lines = lines;
	}

	/** How many lines there are. */
	public long lines() {
		return lines;
	}

	/** Which log a line is from, from 0. */
	public int source(long line) {
		return blocks[(int) ((line - 1) / LINES)].get((int) ((line - 1) % LINES));
	}

	/**
	 * How many lines of each log come before a line.
	 *
	 * @param line at most one behind the last
	 */
	public long[] before(long line) {
		int block = (int) ((line - 1) / LINES);
		long[] counts = Arrays.copyOfRange(before, block * sources, (block + 1) * sources);
		for (int i = 0; i < (line - 1) % LINES; i++) {
			counts[blocks[block].get(i)]++;
		}
		return counts;
	}

	/** The line that a line of one of the logs is; behind the last where it is none so far. */
	public long line(int source, long sourceLine) {
		int low = 0;
		int high = blocks.length;
		while (low < high) {
			int middle = (low + high) >>> 1;
			if (before[(middle + 1) * sources + source] < sourceLine) {
				low = middle + 1;
			} else {
				high = middle;
			}
		}
		if (low == blocks.length) {
			return lines + 1;
		}
		long left = sourceLine - before[low * sources + source];
		int at = -1;
		while (left > 0) {
			at++;
			left -= blocks[low].get(at) == source ? 1 : 0;
		}
		return (long) low * LINES + at + 1;
	}

	/** Puts lines one behind the other. Not thread-safe. */
	public static final class Builder {

		private final int sources;
		private PackedInts[] blocks = new PackedInts[16];
		private long[] before;
		private final long[] counts;
		private int full;
		private final int[] open = new int[LINES];
		private int count;

		/** @param sources how many logs there are */
		public Builder(int sources) {
			this.sources = sources;
			this.counts = new long[sources];
			this.before = new long[16 * sources];
		}

		/** Adds the next line of a log. */
		public void add(int source) {
			open[count++] = source;
			counts[source]++;
			if (count == LINES) {
				if (full + 2 > blocks.length) {
					blocks = Arrays.copyOf(blocks, blocks.length * 2);
				}
				blocks[full++] = new PackedInts(open, count);
				before = note(before, full);
				count = 0;
			}
		}

		private long[] note(long[] places, int block) {
			int end = (block + 1) * sources;
			long[] roomy = end <= places.length ? places : Arrays.copyOf(places, Math.max(end, places.length * 2));
			System.arraycopy(counts, 0, roomy, block * sources, sources);
			return roomy;
		}

		/** How many lines of a log were added. */
		public long added(int source) {
			return counts[source];
		}

		/** The order so far. */
		public MergeOrder order() {
			PackedInts[] all = Arrays.copyOf(blocks, full + (count > 0 ? 1 : 0));
			long[] places = Arrays.copyOf(before, (full + 1) * sources);
			if (count > 0) {
				all[full] = new PackedInts(open, count);
				places = note(Arrays.copyOf(places, (full + 2) * sources), full + 1);
			}
			return new MergeOrder(sources, all, places, (long) full * LINES + count);
		}
	}
}
