package org.tftsr.ui.logs.internal.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.tftsr.core.problem.CancelledException;
import org.tftsr.core.progress.Progress;
import org.tftsr.ui.TypeLabels;
import org.tftsr.ui.logs.internal.decision.Decisions;

/**
 * Which findings a review lists.
 *
 * @param words     are in the words of a row, in lower case; empty for any
 * @param typeNames of the types that are listed; empty for all
 */
record Narrowing(String words, Set<String> typeNames) {

	/** Lists all. */
	static final Narrowing ALL = of("", Set.of()); //$NON-NLS-1$

	/** Between so many findings it is asked whether the work is still wanted. */
	private static final int STEP = 1024;

	/**
	 * Makes one of what the user wrote and selected.
	 *
	 * @param text in any case, with blanks around it
	 */
	static Narrowing of(String text, Set<String> typeNames) {
		return new Narrowing(text.strip().toLowerCase(Locale.ROOT), typeNames);
	}

	boolean isAll() {
		return words.isEmpty() && typeNames.isEmpty();
	}

	/** Those of some findings that are listed, in the same order. */
	List<ReviewItem> of(List<ReviewItem> all, Decisions decisions, Progress progress) throws CancelledException {
		List<ReviewItem> listed = new ArrayList<>();
		for (int i = 0; i < all.size(); i++) {
			if (i % STEP == 0) {
				progress.check();
			}
			if (lists(all.get(i), decisions)) {
				listed.add(all.get(i));
			}
		}
		return listed;
	}

	private boolean lists(ReviewItem item, Decisions decisions) {
		return (typeNames.isEmpty() || typeNames.contains(item.place().typeName()))
				&& (words.isEmpty() || text(item, decisions).toLowerCase(Locale.ROOT).contains(words));
	}

	private static String text(ReviewItem item, Decisions decisions) {
		return item.place().line() + " " + TypeLabels.of(item.place().typeName()) + ' ' + item.replacement() + ' ' //$NON-NLS-1$
				+ item.decisionLabel(decisions);
	}
}
