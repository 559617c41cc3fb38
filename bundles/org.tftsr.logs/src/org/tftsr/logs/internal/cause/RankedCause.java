package org.tftsr.logs.internal.cause;

import java.util.ArrayList;
import java.util.List;

/**
 * A candidate and what it is worth.
 *
 * @param candidate the lines
 * @param score     greater is likelier; points on one scale for all logs, see {@link Signal#weight()}
 * @param reasons   strongest first, behind a doubt where there is one
 */
record RankedCause(Candidate candidate, double score, List<String> reasons) {

	RankedCause {
		reasons = List.copyOf(reasons);
	}

	/** This cause, with no more points than the line that it stands behind. */
	RankedCause atMost(double points) {
		return new RankedCause(candidate, Math.min(score, points), reasons);
	}

	/** This cause, behind another one, with the reason why it gave way to that. */
	RankedCause behind(RankedCause other, String reason) {
		List<String> more = new ArrayList<>(reasons);
		more.add(reason);
		return new RankedCause(candidate, Math.min(score, other.score()), more);
	}

	/** This step that takes the time, behind failures: without the doubt of one that is shown where nothing fails. */
	RankedCause behindFailures(RankedCause last) {
		boolean doubted = reasons.get(0).startsWith(Confidence.WEAK);
		return new RankedCause(candidate, Math.min(score, last.score()), doubted ? reasons.subList(1, reasons.size()) : reasons);
	}

	/** This cause, with what a reader must know first: why it cannot be relied on. */
	RankedCause withDoubt(String doubt) {
		List<String> more = new ArrayList<>(reasons);
		more.add(0, doubt);
		return new RankedCause(candidate, score, more);
	}
}
