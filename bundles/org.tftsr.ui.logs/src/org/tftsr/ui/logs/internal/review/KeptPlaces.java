package org.tftsr.ui.logs.internal.review;

import java.util.HashSet;
import java.util.Set;

import org.tftsr.logs.view.LogLine;
import org.tftsr.ui.logs.internal.decision.Decisions;
import org.tftsr.ui.logs.internal.decision.FindingPlace;

/**
 * Which findings of a log stay as they are: those that the review listed, and that the user decided to keep. A decision about a type
 * does not reach what the review did not come to see, as the end of a very long line: nobody was asked about that. Immutable.
 */
final class KeptPlaces {

	private final Set<FindingPlace> listed = new HashSet<>();
	private final Decisions decisions;
	/** Behind it there are findings that the list has no room for; null where it holds all. */
	private final FindingPlace last;

	private KeptPlaces(ReviewFindings findings, Decisions decisions) {
		this.decisions = decisions;
		for (ReviewItem item : findings.items()) {
			if (item.isKept(decisions)) {
				listed.add(item.place());
			}
		}
		last = findings.items().size() < findings.total() ? findings.items().getLast().place() : null;
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
		return listed.contains(place) || isSeenBehindTheList(place) && decisions.isKept(place);
	}

	/** Such findings were counted, each by its type. */
	private boolean isSeenBehindTheList(FindingPlace place) {
		return last != null && (place.line() > last.line() || place.line() == last.line() && place.column() > last.column())
				&& place.column() - 1 + place.length() <= LogLine.MAX_UNITS;
	}
}
