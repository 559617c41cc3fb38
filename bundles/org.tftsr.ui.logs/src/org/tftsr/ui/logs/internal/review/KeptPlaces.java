package org.tftsr.ui.logs.internal.review;

import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

import org.tftsr.ui.logs.internal.decision.Decisions;
import org.tftsr.ui.logs.internal.decision.FindingPlace;

/**
 * Which findings of a log stay as they are: those that the review listed or counted, and that the user decided to keep. A decision
 * about a type does not reach what the review did not come to see: nobody was asked about that. Immutable.
 */
final class KeptPlaces {

	private static final Comparator<FindingPlace> IN_THE_LOG = Comparator.comparingLong(FindingPlace::line)
			.thenComparingInt(FindingPlace::column);

	/** In the order of the log. */
	private final List<ReviewItem> items;
	/** Those of the items that are kept, by their index: there may be a million. */
	private final BitSet kept;
	private final Decisions decisions;
	/** Behind it there are findings that the list has no room for; null where it holds all. */
	private final FindingPlace last;

	private KeptPlaces(ReviewFindings findings, Decisions decisions) {
		this.items = findings.items();
		this.decisions = decisions;
		kept = new BitSet(items.size());
		for (int i = 0; i < items.size(); i++) {
			kept.set(i, items.get(i).isKept(decisions));
		}
		last = items.size() < findings.total() ? items.getLast().place() : null;
	}

	/** As it is decided now. */
	static KeptPlaces of(ReviewFindings findings, Decisions decisions) {
		return new KeptPlaces(findings, decisions);
	}

	/** Whether there are none. */
	boolean isEmpty() {
		return decisions.isEmpty();
	}

	/** @param place in the log that was reviewed */
	boolean contains(FindingPlace place) {
		return isListed(place) || isSeenBehindTheList(place) && decisions.isKept(place);
	}

	private boolean isListed(FindingPlace place) {
		int low = 0;
		int high = items.size();
		while (low < high) {
			int middle = (low + high) >>> 1;
			if (IN_THE_LOG.compare(items.get(middle).place(), place) < 0) {
				low = middle + 1;
			} else {
				high = middle;
			}
		}
		return kept.get(low) && items.get(low).place().equals(place);
	}

	/** Such findings were counted, each by its type. */
	private boolean isSeenBehindTheList(FindingPlace place) {
		return last != null && IN_THE_LOG.compare(place, last) > 0;
	}
}
