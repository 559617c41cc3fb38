package org.tftsr.logs.internal.index;

/**
 * How many lines end before some places of a log, each as many bytes behind the one before. Places in bytes rather than
 * lines bound both the memory, whatever the lines are like, and how much has to be read to find one. Immutable: the array is
 * shared with later indexes of the same log, which write only behind what this one reads.
 *
 * @param step      bytes from one place to the next, a power of two
 * @param before    line feeds before each place
 * @param places    how many places there are, at least one; the last is not behind {@code indexed}
 * @param indexed   how many bytes were looked at
 * @param lineFeeds how many line feeds are in them
 * @param ended     whether they end with a line feed, or hold no text
 */
public record LineIndex(int step, long[] before, int places, long indexed, long lineFeeds, boolean ended) {

	/** With more places the step is doubled: 8 MB of memory, for logs of 64 GB in the smallest step. */
	static final int MOST_PLACES = 1 << 20;

	/**
	 * Of a log of which nothing was looked at.
	 *
	 * @param textStart length of the byte order mark
	 */
	public static LineIndex empty(int step, long textStart) {
		return new LineIndex(step, new long[] { 0 }, 1, textStart, 0, true);
	}

	/** How many lines have begun. */
	public long lineCount() {
		return lineFeeds + (ended ? 0 : 1);
	}

	/** The last place before which fewer than {@code nth} lines end: the one behind which that line feed is. */
	public int placeOfLineFeed(long nth) {
		int low = 0;
		int high = places - 1;
		while (low < high) {
			int middle = low + high + 1 >>> 1;
			if (before[middle] < nth) {
				low = middle;
			} else {
				high = middle - 1;
			}
		}
		return low;
	}

	/** The last place that is not behind a position. */
	public int placeOf(long position) {
		return (int) Math.min(position / step, places - 1);
	}

	/** Where a place is, in bytes. */
	public long position(int place) {
		return (long) place * step;
	}

	/** The same up to the last place, with as many of them as a size allows and room for the rest. */
	LineIndex resumed(long size) {
		int wider = step;
		int kept = places;
		while (size / wider >= MOST_PLACES) {
			wider *= 2;
			kept = (kept + 1) / 2;
		}
		int room = (int) (size / wider) + 1;
		long[] places = before;
		if (wider != step || room > before.length) {
			places = new long[Math.max(room, kept)];
			for (int i = 0; i < kept; i++) {
				places[i] = before[i * (wider / step)];
			}
		}
		return new LineIndex(wider, places, kept, (long) (kept - 1) * wider, places[kept - 1], true);
	}
}
