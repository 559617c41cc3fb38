package org.tftsr.logs.internal.cause;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What a run of lines begins with. Where a program says several things each time that something happens ("unit hang", "reset",
 * "link is up"), the first of them tells what happened, be it in words that nobody knows, and the others what it did then.
 */
final class RunHead {

	/** What a reader looks at; the order behind it matters little. */
	private static final int LOOKED_AT = 5;
	/** What comes less often may stand together by chance. */
	private static final int AGAIN = 5;
	/** How far the counts of what comes together may differ. */
	private static final double TOGETHER = 0.8;
	private static final int RIGHT_BEFORE = 20;

	private final List<Candidate> candidates;

	/** @param candidates all, by first line */
	RunHead(List<Candidate> candidates) {
		this.candidates = candidates;
	}

	/** The same lines, those looked at behind the head of their run. */
	List<RankedCause> ordered(List<RankedCause> sorted) {
		List<RankedCause> result = new ArrayList<>(sorted);
		for (RankedCause cause : sorted.subList(0, Math.min(LOOKED_AT, sorted.size()))) {
			head(cause.candidate()).ifPresent(head -> putAhead(result, head, cause));
		}
		return result;
	}

	private static void putAhead(List<RankedCause> result, Candidate head, RankedCause cause) {
		int at = result.indexOf(cause);
		if (result.subList(0, at).stream().noneMatch(ranked -> ranked.candidate() == head)) {
			result.removeIf(ranked -> ranked.candidate() == head);
			result.add(at, new RankedCause(head, cause.score(),
					List.of("said each time right before what line %d says".formatted(cause.candidate().firstLine))));
		}
	}

	private Optional<Candidate> head(Candidate candidate) {
		if (candidate.count < AGAIN || candidate.component == 0 || candidate.isChange()) {
			return Optional.empty();
		}
		return candidates.stream().filter(other -> isOfRun(other, candidate))
				.min(Comparator.comparingLong(other -> other.firstLine));
	}

	private static boolean isOfRun(Candidate other, Candidate candidate) {
		long between = candidate.recordLine - other.recordLine;
		double counts = (double) Math.min(other.count, candidate.count) / Math.max(other.count, candidate.count);
		return between > 0 && between <= RIGHT_BEFORE && counts >= TOGETHER && other.component == candidate.component
				&& !other.isChange() && !other.isHarmless() && other.wording().score() > candidate.wording().score();
	}
}
