package org.tftsr.logs.internal.cause;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which of the likely lines stands first. Whoever reads only one line must not be led astray: a failure behind which it
 * was quiet for long before the others began, or for which there is one kind of evidence only, gives way to the next
 * likely line of which that is not so.
 */
final class FirstPlace {

	private static final int LOOKED_AT = 5;
	/** From this part of the points of the first line on, another one may take its place. */
	private static final double ENOUGH = 0.4;
	/** What comes more often is no matter of a moment. */
	private static final int MOMENT = 2;

	private final Consequences consequences;
	private final Support support;

	FirstPlace(Consequences consequences, Support support) {
		this.consequences = consequences;
		this.support = support;
	}

	/** The same lines, with one that may stand first at the start. */
	List<RankedCause> decided(List<RankedCause> ranked) {
		if (ranked.isEmpty()) {
			return ranked;
		}
		RankedCause first = ranked.get(0);
		String quiet = quietBehind(first);
		Optional<RankedCause> likely = quiet.isEmpty() ? Optional.empty() : better(ranked, first.score() * ENOUGH);
		if (likely.isPresent()) {
			return ahead(ranked, likely.get(), "against it: nothing else failed for %s behind it".formatted(quiet));
		}
		Optional<RankedCause> safer = isWeak(first) ? better(ranked, 0).or(() -> safe(ranked)) : Optional.empty();
		return safer.map(better -> ahead(ranked, better, "against it: one kind of evidence only")).orElse(ranked);
	}

	private static List<RankedCause> ahead(List<RankedCause> ranked, RankedCause better, String reason) {
		List<RankedCause> result = new ArrayList<>(ranked);
		result.remove(better);
		result.set(0, ranked.get(0).behind(better, reason));
		result.add(0, better);
		result.replaceAll(cause -> cause.atMost(better.score()));
		return result;
	}

	private Optional<RankedCause> better(List<RankedCause> ranked, double enough) {
		return ranked.stream().limit(LOOKED_AT).skip(1)
				.filter(cause -> cause.score() >= enough && quietBehind(cause).isEmpty() && !isWeak(cause)).findFirst();
	}

	/** What begins to fail again and again is the trouble itself: no cause, but a place to begin to look. */
	private Optional<RankedCause> safe(List<RankedCause> ranked) {
		return ranked.stream().limit(LOOKED_AT).skip(1)
				.filter(cause -> support.isOfBurst(cause.candidate())).findFirst();
	}

	/** How long it was quiet behind a failure; empty where it was not, and for a change, which may take its time. */
	private String quietBehind(RankedCause cause) {
		return isMoment(cause.candidate()) ? consequences.quietBehind(cause.candidate()) : "";
	}

	private boolean isWeak(RankedCause cause) {
		Candidate candidate = cause.candidate();
		return Support.isForeseen(candidate) || support.isOneOfMany(candidate) || isMoment(candidate) && support.isWeak(candidate);
	}

	/** Whether it is a failure that came once or twice; what was changed and the innermost cause of an exception are none. */
	private static boolean isMoment(Candidate candidate) {
		return candidate.times() <= MOMENT && candidate.telling && !candidate.isChange() && !candidate.deepest;
	}
}
