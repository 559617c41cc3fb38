package org.tftsr.logs.internal.cause;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which of the likely lines stands first. Whoever reads only one line must not be led astray: a line that names a cause
 * once may be about another matter, where nothing else fails behind it or nothing that failed is of its program. It gives
 * way to a nearly as likely one that names a cause and keeps coming, or behind which more fails.
 */
final class FirstPlace {

	private static final int LOOKED_AT = 5;
	/** From this part of the points of the first line on, another one may take its place. */
	private static final double NEARLY = 0.6;
	/** How many kinds of failures behind a line make it likely that it led to them. */
	private static final int SEVERAL = 2;
	private static final int MANY = 5;
	private static final double HARDLY = 0.05;
	/** So near to its end a log does not say what followed. */
	private static final int END = 3;

	private final Consequences consequences;

	FirstPlace(Consequences consequences) {
		this.consequences = consequences;
	}

	/** The same lines, with one that may stand first at the start. */
	List<RankedCause> decided(List<RankedCause> ranked) {
		String against = ranked.isEmpty() ? "" : against(ranked.get(0).candidate());
		Optional<RankedCause> better = against.isEmpty() ? Optional.empty() : better(ranked);
		if (better.isEmpty()) {
			return ranked;
		}
		List<RankedCause> result = new ArrayList<>(ranked);
		result.remove(better.get());
		result.set(0, ranked.get(0).behind(better.get(), "against it: " + against));
		result.add(0, better.get());
		double points = better.get().score();
		result.replaceAll(cause -> cause.atMost(points));
		return result;
	}

	/** What speaks against a line in the first place; empty where nothing does. */
	private String against(Candidate first) {
		boolean single = first.count == 1 && Evidence.nameCause(first.signals) && !first.deepest && !first.isChange();
		if (!single || consequences.areOpen(first, END)) {
			return "";
		}
		long behind = consequences.kindsBehind(first);
		if (behind < SEVERAL && !first.isInShortLog()) {
			return "hardly anything fails behind it";
		}
		return behind < MANY && consequences.shareOfProgram(first) < HARDLY ? "nothing else that fails is of its program" : "";
	}

	private Optional<RankedCause> better(List<RankedCause> ranked) {
		double enough = ranked.get(0).score() * NEARLY;
		return ranked.stream().limit(LOOKED_AT).skip(1).filter(cause -> cause.score() >= enough)
				.filter(cause -> isSafe(cause.candidate())).findFirst();
	}

	private boolean isSafe(Candidate candidate) {
		return Evidence.nameCause(candidate.signals)
				&& (!candidate.isFew() || consequences.kindsBehind(candidate) >= SEVERAL);
	}
}
