package org.tftsr.logs.internal.cause;

import java.util.ArrayList;
import java.util.List;

/**
 * How far the first line can be relied on. Whoever looks at nothing but the first line must be told where another one is
 * nearly as likely, and where it rests on its place alone: then it is a place to begin to look, and no more.
 */
final class Confidence {

	/** From this part of the points of the first line on, another one is nearly as likely. */
	private static final double NEARLY = 0.85;
	/** What a line that names no cause has with fewer points it has for its place and its level. */
	private static final double LITTLE = 55;
	/** From this score on the words of a line name a cause; it is seven times as likely as not. */
	private static final double WORDED = 0.75;

	/** What the reason begins with that tells why a line cannot be relied on. */
	static final String WEAK = "weak evidence: ";

	private Confidence() {
	}

	/** The same lines, the first of them with what there is to say against relying on it. */
	static List<RankedCause> told(List<RankedCause> ranked) {
		String doubt = ranked.isEmpty() ? "" : doubt(ranked);
		if (doubt.isEmpty()) {
			return ranked;
		}
		List<RankedCause> result = new ArrayList<>(ranked);
		result.set(0, ranked.get(0).withDoubt(WEAK + doubt));
		return result;
	}

	/** The same lines, the first of them with a doubt that all of the log gives rise to, unless it has one already. */
	static List<RankedCause> doubted(List<RankedCause> ranked, String doubt) {
		if (ranked.isEmpty() || ranked.get(0).reasons().get(0).startsWith(WEAK)) {
			return ranked;
		}
		List<RankedCause> result = new ArrayList<>(ranked);
		result.set(0, ranked.get(0).withDoubt(WEAK + doubt));
		return result;
	}

	private static String doubt(List<RankedCause> ranked) {
		RankedCause first = ranked.get(0);
		double nearly = first.score() * NEARLY;
		return ranked.stream().skip(1)
				.filter(other -> other.score() >= nearly && other.candidate().recordLine != first.candidate().recordLine)
				.findFirst().map(other -> "line %d is nearly as likely".formatted(other.candidate().firstLine))
				.orElse(first.score() < LITTLE && !explains(first.candidate()) ? "it names no cause, only its level and its place speak for it" : "");
	}

	private static boolean explains(Candidate candidate) {
		return candidate.deepest || candidate.isChange() || Evidence.nameCause(candidate.signals)
				|| candidate.wording().score() > WORDED;
	}
}
