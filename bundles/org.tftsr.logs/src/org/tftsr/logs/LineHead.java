package org.tftsr.logs;

import java.util.ArrayList;
import java.util.List;

/**
 * The start of a line that is put together from pieces, up to a number of units. Of a run of NUL it keeps two units: a file with a
 * hole of gigabytes has a line that long, and what matters stands behind it. Not thread-safe.
 */
final class LineHead {

	/** How many units of a run of NUL are kept: more than one, so that it is still told from a single NUL. */
	private static final int KEPT = 2;

	/**
	 * Units that were left out.
	 *
	 * @param place where in what was kept they stood
	 * @param total how many of them and all before there are
	 */
	private record LeftOut(int place, long total) {
	}

	private final int most;
	private final StringBuilder kept = new StringBuilder();
	private final List<LeftOut> leftOut = new ArrayList<>();
	/** How many units of NUL the line ends with so far. */
	private long run;
	private boolean cut;

	/** @param most how many UTF-16 units are handed out at most */
	LineHead(int most) {
		this.most = most;
	}

	/** Begins another line. */
	void clear() {
		kept.setLength(0);
		leftOut.clear();
		run = 0;
		cut = false;
	}

	/** Adds a piece. One unit more than is handed out is kept, so that a carriage return at the limit can still be told from text. */
	void add(char[] units, int from, int to) {
		int i = from;
		while (i < to && !cut) {
			int text = i;
			while (i < to && units[i] != 0) {
				i++;
			}
			run = i > text ? 0 : run;
			keep(units, text, i);
			int nuls = i;
			while (i < to && units[i] == 0) {
				i++;
			}
			addRun(units, nuls, i);
		}
	}

	private void addRun(char[] units, int from, int to) {
		int seen = Math.clamp(KEPT - run, 0, to - from);
		keep(units, from, from + seen);
		run += to - from;
		int left = to - from - seen;
		if (left == 0 || cut) {
			return;
		}
		long before = 0;
		if (!leftOut.isEmpty()) {
			LeftOut last = leftOut.getLast();
			before = last.total();
			if (last.place() == kept.length()) {
				leftOut.removeLast();
			}
		}
		leftOut.add(new LeftOut(kept.length(), before + left));
	}

	private void keep(char[] units, int from, int to) {
		int room = most + 1 - kept.length();
		kept.append(units, from, Math.min(room, to - from));
		cut |= to - from > room;
	}

	/**
	 * What was kept.
	 *
	 * @param endsWithReturn whether its last unit belongs to the line end
	 */
	String take(boolean endsWithReturn) {
		if (endsWithReturn && !cut) {
			kept.setLength(kept.length() - 1);
		}
		if (kept.length() > most) {
			cut = true;
			kept.setLength(Character.isHighSurrogate(kept.charAt(most - 1)) ? most - 1 : most);
		}
		return kept.toString();
	}

	/** Whether the line has more than was kept. */
	boolean isCut() {
		return cut;
	}

	/** How many units were left out before a place, in what was kept. */
	long leftOutBefore(int place) {
		int low = 0;
		int high = leftOut.size();
		while (low < high) {
			int middle = low + high >>> 1;
			if (leftOut.get(middle).place() < place) {
				low = middle + 1;
			} else {
				high = middle;
			}
		}
		return low == 0 ? 0 : leftOut.get(low - 1).total();
	}
}
