package org.tftsr.logs.internal.cause;

import java.util.ArrayList;
import java.util.List;

/**
 * A candidate and what it is worth.
 *
 * @param candidate the lines
 * @param score     greater is likelier; points on one scale for all logs, see {@link Signal#weight()}
 * @param reasons   strongest first, behind a doubt where there is one
 * @param isEcho    whether a likelier one says the same
 */
record RankedCause(Candidate candidate, double score, List<String> reasons, boolean isEcho) {

	private static final double ECHO = 1.4;

	RankedCause {
		reasons = List.copyOf(reasons);
	}

	/** This cause, with less weight because likelier ones are of the same kind. */
	RankedCause asRepetition(double weight) {
		return new RankedCause(candidate, lessened(1 + weight), reasons, isEcho);
	}

	/** This cause, with less weight because a likelier one says the same. */
	RankedCause asEchoOf(RankedCause likelier) {
		List<String> more = new ArrayList<>(reasons);
		more.add("against it: says the same as line " + likelier.candidate().firstLine);
		return new RankedCause(candidate, lessened(ECHO), more, true);
	}

	/** This cause, with no more points than the line that it stands behind. */
	RankedCause atMost(double points) {
		return new RankedCause(candidate, Math.min(score, points), reasons, isEcho);
	}

	/** This cause, behind another one, with the reason why it gave way to that. */
	RankedCause behind(RankedCause other, String reason) {
		List<String> more = new ArrayList<>(reasons);
		more.add(reason);
		return new RankedCause(candidate, Math.min(score, other.score()), more, isEcho);
	}

	/** This cause, with what a reader must know first: why it cannot be relied on. */
	RankedCause withDoubt(String doubt) {
		List<String> more = new ArrayList<>(reasons);
		more.add(0, doubt);
		return new RankedCause(candidate, score, more, isEcho);
	}

	/** Points below zero become less by growing. */
	private double lessened(double divisor) {
		return score > 0 ? score / divisor : score * divisor;
	}
}
