package org.tftsr.logs.internal.cause;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The way from what the users saw down to the likeliest cause: each step was first seen before, or stands deeper than,
 * the one it explains.
 */
final class WhyChain {

	private static final double MIN_SHARE_OF_BEST = 0.35;
	/** Lines that share this part of their words explain nothing to each other. */
	private static final double SAME_WORDS = 0.5;

	private final List<RankedCause> ranked;
	private final Onset onset;
	private final Place place;
	private final Failures failures;

	/**
	 * @param ranked the likeliest cause first
	 * @param onset  where the trouble begins
	 * @param place  what the lines' places say
	 * @param failures what is noise
	 */
	WhyChain(List<RankedCause> ranked, Onset onset, Place place, Failures failures) {
		this.ranked = ranked;
		this.onset = onset;
		this.place = place;
		this.failures = failures;
	}

	/**
	 * The steps, the symptom first and the likeliest cause, or what came before it, last; empty where nothing is
	 * ranked.
	 */
	List<Candidate> steps() {
		if (ranked.isEmpty()) {
			return List.of();
		}
		Candidate cause = ranked.get(0).candidate();
		List<Candidate> chain = new ArrayList<>();
		Candidate symptom = symptom(cause);
		if (symptom != cause) {
			chain.add(symptom);
			chain.addAll(between(symptom, cause));
		}
		chain.add(cause);
		before(cause).ifPresent(chain::add);
		return chain;
	}

	/**
	 * The failure that was seen most often since the trouble began, other than the cause; the cause where there is
	 * none.
	 */
	private Candidate symptom(Candidate cause) {
		return ranked.stream().map(RankedCause::candidate)
				.filter(candidate -> candidate != cause && candidate.lastLine >= onset.line() && isEffect(candidate))
				.filter(candidate -> candidate.firstLine >= cause.firstLine || candidate.count > cause.count
						|| candidate.recordLine == cause.recordLine)
				.max(Comparator.comparingLong((Candidate candidate) -> candidate.count)
						.thenComparingLong(candidate -> candidate.lastLine))
				.orElse(cause);
	}

	private boolean isEffect(Candidate candidate) {
		return isNew(candidate) && candidate.telling && candidate.role == Candidate.Role.HEAD
				&& !candidate.isCalmLevel() && !candidate.isHarmless();
	}

	private boolean isNew(Candidate candidate) {
		return !failures.isNoise(candidate) && !onset.isOlder(candidate);
	}

	/** The best-ranked failure first seen between the cause and the symptom, if it is ranked well. */
	private List<Candidate> between(Candidate symptom, Candidate cause) {
		return ranked.stream().filter(this::isRankedWell).map(RankedCause::candidate)
				.filter(candidate -> candidate != cause && candidate != symptom && isEffect(candidate))
				.filter(candidate -> candidate.firstLine > cause.firstLine && candidate.firstLine < symptom.firstLine)
				.filter(candidate -> saysOther(candidate, cause) && saysOther(candidate, symptom))
				.limit(1).toList();
	}

	private boolean isRankedWell(RankedCause step) {
		return step.score() >= ranked.get(0).score() * MIN_SHARE_OF_BEST;
	}

	private static boolean saysOther(Candidate a, Candidate b) {
		return Words.similarity(a.words, b.words) < SAME_WORDS;
	}

	/**
	 * What was first seen before the cause and may have led to it: a change not long before, the start of a failure
	 * that lasts until then, or else a failure; not one that comes more often than the cause, for causes are few and
	 * effects are many. Behind a change the log has no more to say.
	 */
	private Optional<Candidate> before(Candidate cause) {
		if (cause.isChange()) {
			return Optional.empty();
		}
		List<RankedCause> earlier = ranked.stream()
				.filter(step -> step.candidate().firstLine < cause.firstLine)
				.filter(step -> step.candidate().recordLine != cause.recordLine)
				.filter(step -> isNew(step.candidate()) && saysOther(step.candidate(), cause)).toList();
		return first(earlier, step -> isChangeBefore(step.candidate()))
				.or(() -> first(earlier, step -> place.startsLastingFailure(step.candidate())))
				.or(() -> first(earlier, step -> !step.candidate().isChange() && isWorthTelling(step)
						&& step.candidate().count <= cause.count));
	}

	private static Optional<Candidate> first(List<RankedCause> steps, Predicate<RankedCause> condition) {
		return steps.stream().filter(condition).findFirst().map(RankedCause::candidate);
	}

	private boolean isChangeBefore(Candidate candidate) {
		return candidate.isChange() && onset.isNear(candidate);
	}

	/** A failure far before the onset is worth telling only where there is nothing else to tell. */
	private boolean isWorthTelling(RankedCause step) {
		return isRankedWell(step) && (onset.isNear(step.candidate()) || ranked.size() == 2);
	}
}
