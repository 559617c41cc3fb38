package org.tftsr.ui.logs.internal.model;

import org.tftsr.logs.view.LineFacts;
import org.tftsr.logs.view.LineLog;
import org.tftsr.logs.view.LineSet;
import org.tftsr.logs.view.Merge;
import org.tftsr.ui.logs.internal.rows.UnfoldedLines;
import org.tftsr.ui.logs.internal.rows.Unfolding;

/**
 * Which records of a log the reader has unfolded while all others are folded. They stay so where merged logs are ordered anew and their
 * lines have other numbers. To be used on the user interface thread only.
 */
final class UnfoldedRecords {

	private Unfolding unfolded = Unfolding.NONE;
	private LineLog log;
	/** The log in the state that the numbers are of; null where there is none. */
	private LineLog order;

	/**
	 * Another log is shown.
	 *
	 * @param other null for none
	 * @param grown whether it is the same one with more at its end
	 */
	void show(LineLog other, boolean grown) {
		LineLog now = other == null ? null : other.pinned();
		LineLog before = order;
		if (now != null && Merge.isReordered(before, now)) {
			unfolded = unfolded.moved(line -> Merge.moved(line, before, now));
		} else if (!grown) {
			unfolded = Unfolding.NONE;
		}
		log = other;
		order = now;
	}

	/** Takes in lines that have come: the log may be in another order already that nobody was told of so far. */
	private void takeIn() {
		LineLog now = log.pinned();
		if (now.identity() == order.identity()) {
			order = now;
		}
	}

	/** Whether a line is in one of them. */
	boolean has(long line) {
		return unfolded.has(line);
	}

	void add(UnfoldedLines.Stretch stretch) {
		takeIn();
		unfolded = unfolded.with(stretch);
	}

	void remove(long line) {
		unfolded = unfolded.without(line);
	}

	void clear() {
		unfolded = Unfolding.NONE;
	}

	/** More may be known of where records end. */
	void grow(LineFacts facts) {
		takeIn();
		unfolded = unfolded.grown(facts::recordEnd);
	}

	/** The lines that are shown where all of a set are, and all of these. */
	LineSet with(LineSet lines) {
		return unfolded.isEmpty() ? lines : new UnfoldedLines(lines, unfolded.stretches());
	}
}
