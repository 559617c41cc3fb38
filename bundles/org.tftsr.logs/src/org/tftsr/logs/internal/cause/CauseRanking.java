package org.tftsr.logs.internal.cause;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.tftsr.core.analysis.LogLevel;

/**
 * Ranks candidates as an engineer on call reads a log: what the line says, then whether it is new, whether it came
 * where the trouble began and before the rest, and whether it is rather one of the many effects.
 */
final class CauseRanking {

	private static final int SELDOM = 4;
	/** What the wording counts at most, for or against. */
	private static final double WORDING = 45;
	/** With so many known words and pairs of them it counts a half of that: one word may stand in any message. */
	private static final double FEW_WORDS = 2;
	/** For each power of ten: what comes again and again follows from something that came once. */
	private static final double OFTEN = -12;
	/** What a line must be worth besides being seldom: most lines of a healthy log are seldom. */
	private static final double LOWEST = 5;
	/** Where something surely failed, rather a weak answer than none. */
	private static final double LOWEST_IN_TROUBLE = -12;
	private static final Comparator<RankedCause> LIKELIEST = Comparator.comparingDouble(RankedCause::score).reversed()
			.thenComparingLong(ranked -> ranked.candidate().firstLine);

	private final List<Candidate> candidates;
	private final Place place;
	private final FirstPlace firstPlace;
	private final boolean troubled;
	/** The first line of the kind of failure that begins last; 0 where nothing fails. */
	private final long lastBeginning;

	/** @param troubled whether what fails is an incident */
	CauseRanking(List<Candidate> candidates, Place place, FirstPlace firstPlace, boolean troubled) {
		this.troubled = troubled;
		this.candidates = candidates;
		this.place = place;
		this.firstPlace = firstPlace;
		this.lastBeginning = candidates.stream().filter(Candidate::tellsOfFailure)
				.mapToLong(candidate -> candidate.firstLine).max().orElse(0);
	}

	/** The likeliest first, none where nothing fails. */
	List<RankedCause> ranked() {
		if (!troubled) {
			return List.of();
		}
		List<RankedCause> all = new ArrayList<>();
		for (int i = 0; i < candidates.size(); i++) {
			if (mayBeCause(candidates.get(i))) {
				rank(candidates.get(i), i).ifPresent(all::add);
			}
		}
		all.sort(LIKELIEST);
		return Confidence.told(firstPlace.decided(new Variety(new RunHead(candidates).ordered(all), place).ordered()));
	}

	/**
	 * Without a failure there is no cause; a change causes only what begins after it; and where nothing begins, what is
	 * no failure by itself and what came all the time has caused nothing.
	 */
	private boolean mayBeCause(Candidate candidate) {
		if (!place.hasOnset() && (!candidate.tellsOfFailure() || place.isEverydayNoise(candidate))) {
			return false;
		}
		return lastBeginning > (candidate.isMereChange() || !candidate.telling ? candidate.firstLine : 0);
	}

	/** The candidate with its points; empty where too little speaks for it. */
	private Optional<RankedCause> rank(Candidate candidate, int order) {
		Reasons reasons = new Reasons();
		addWords(candidate, reasons);
		double trust = place.trust(candidate, order);
		double evidence = trust * Evidence.points(candidate) + place.points(candidate, order, reasons);
		double frequency = frequencyPoints(candidate, reasons);
		boolean telling = candidate.telling && !candidate.isHarmless() && !place.isEveryday(candidate);
		boolean inTrouble = telling && place.hasOnset();
		boolean little = inTrouble ? evidence < LOWEST_IN_TROUBLE : evidence + Math.min(0, frequency) < LOWEST;
		if (little && !place.namesCauseAhead(candidate)) {
			return Optional.empty();
		}
		double wording = wordingPoints(candidate, trust, reasons);
		return Optional.of(new RankedCause(candidate, evidence + wording + frequency, reasons.strongestFirst()));
	}

	private static void addWords(Candidate candidate, Reasons reasons) {
		if (candidate.isFailureLevel() || candidate.level == LogLevel.WARN) {
			reasons.add(candidate.isFailureLevel() ? Evidence.ERROR : Evidence.WARN, candidate.level + " level");
		}
		if (candidate.deepest) {
			reasons.add(Evidence.DEEPEST_CAUSE,
					"innermost cause of the exception at line " + candidate.recordLine);
		}
		Signal strongest = Signal.strongest(candidate.signals);
		for (Signal signal : Signal.values()) {
			boolean telling = signal == strongest && signal != Signal.FAILURE || Evidence.nameCause(signal.bit());
			if (candidate.has(signal) && telling) {
				reasons.add(signal.weight(), "says " + signal.meaning());
			}
		}
	}

	/**
	 * What names a cause may say it in words that no phrase has. What speaks for a line counts as far as its place does not
	 * make it doubtful; it orders lines and removes none.
	 */
	private double wordingPoints(Candidate candidate, double trust, Reasons reasons) {
		int known = candidate.wording().known();
		double score = candidate.wording().score() * known / (known + FEW_WORDS);
		if (score <= 0) {
			return WORDING * score;
		}
		if (candidate.isHarmless() || candidate.isOfClient()) {
			return 0;
		}
		double points = WORDING * score * place.trustInWording(candidate, trust);
		if (points > 0 && !candidate.wording().words().isEmpty()) {
			reasons.add(points, "worded like a cause: " + String.join(", ", candidate.wording().words()));
		}
		return points;
	}

	private static double frequencyPoints(Candidate candidate, Reasons reasons) {
		if (candidate.count <= 2) {
			reasons.add(SELDOM, candidate.count == 1 ? "seen only once" : "seen only twice");
			return SELDOM;
		}
		return OFTEN * Math.log10(candidate.count);
	}
}
