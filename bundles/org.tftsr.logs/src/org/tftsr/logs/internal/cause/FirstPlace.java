package org.tftsr.logs.internal.cause;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which of the likely lines stands first. Whoever reads only one line must not be led astray: a failure behind which it
 * was quiet for long before the others began gives way to the next likely line of which that is not so.
 */
final class FirstPlace {

	private static final int LOOKED_AT = 5;
	/** From this part of the points of the first line on, another one may take its place. */
	private static final double ENOUGH = 0.4;
	/** What comes more often is no matter of a moment. */
	private static final int MOMENT = 2;

	private final Consequences consequences;

	FirstPlace(Consequences consequences) {
		this.consequences = consequences;
	}

	/** The same lines, with one that may stand first at the start. */
	List<RankedCause> decided(List<RankedCause> ranked) {
		String quiet = ranked.isEmpty() ? "" : quietBehind(ranked.get(0));
		Optional<RankedCause> better = quiet.isEmpty() ? Optional.empty() : better(ranked);
		if (better.isEmpty()) {
			return ranked;
		}
		List<RankedCause> result = new ArrayList<>(ranked);
		result.remove(better.get());
		result.set(0, ranked.get(0).behind(better.get(), "against it: nothing else failed for %s behind it".formatted(quiet)));
		result.add(0, better.get());
		double points = better.get().score();
		result.replaceAll(cause -> cause.atMost(points));
		return result;
	}

	private Optional<RankedCause> better(List<RankedCause> ranked) {
		double enough = ranked.get(0).score() * ENOUGH;
		return ranked.stream().limit(LOOKED_AT).skip(1)
				.filter(cause -> cause.score() >= enough && quietBehind(cause).isEmpty()).findFirst();
	}

	/** How long it was quiet behind a failure; empty where it was not, and for a change, which may take its time. */
	private String quietBehind(RankedCause cause) {
		Candidate candidate = cause.candidate();
		boolean moment = candidate.count <= MOMENT && candidate.telling && !candidate.isChange() && !candidate.deepest;
		return moment ? consequences.quietBehind(candidate) : "";
	}
}
