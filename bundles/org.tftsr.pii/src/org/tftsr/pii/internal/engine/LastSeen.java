package org.tftsr.pii.internal.engine;

/**
 * Where something was last seen in a stretch of a text that was searched without a gap, so that looks that overlap search
 * each unit once. Not thread-safe; one a scan for each kind of thing.
 */
public final class LastSeen {

	/** Says that nothing was seen. */
	private static final int NOWHERE = Integer.MIN_VALUE;

	private int from;
	private int to;
	private int last = NOWHERE;

	/**
	 * Begins a search between two places.
	 *
	 * @return from where on there is something left to search
	 */
	public int resume(int start, int end) {
		if (start < from || start > to || end < to) {
			from = start;
			to = start;
			last = NOWHERE;
		}
		return to;
	}

	/** Notes what was seen, in the order of the text. */
	public void see(int place) {
		last = place;
	}

	/** Ends a search: all from its start to here is searched. */
	public void searchedTo(int end) {
		to = end;
	}

	/** The last place where it was seen, if that is at or behind another one; less than that else. */
	public int last() {
		return last;
	}

	/** Whether it was seen at or behind a place within what was searched. */
	public boolean isSeenFrom(int start) {
		return last >= start;
	}
}
