package org.tftsr.logs.internal.cause;

import java.util.List;

/**
 * Failures that began long before the onset and have come again and again until then, as when what should make room
 * fails for hours until there is none. What led to them may have led to the trouble. A job that fails at every run is
 * one, too, though it may have failed from the start of the log on, if it shares words with the failures.
 */
final class Precursors {

	private static final int MIN_COUNT = 8;
	private static final int MIN_PARTS = 6;
	/** Below this probability, that none came before is no chance. */
	private static final double CHANCE = 0.001;
	/** The same for what names a cause. */
	private static final double CHANCE_OF_NAMED = 0.01;
	private static final int MIN_NAMED = 3;
	/** How near, in reaches of the onset, a line must be to the start of such a failure to have started it. */
	private static final double NEAR = 0.25;

	/** What fails at every run has led to the trouble only where it has this much in common with it. */
	private static final double RELATED = 0.08;

	private final List<Candidate> lasting;
	private final Vocabulary vocabulary;
	private final Onset onset;

	Precursors(List<Candidate> candidates, Onset onset, Vocabulary vocabulary, long lines) {
		this.onset = onset;
		this.vocabulary = vocabulary;
		this.lasting = candidates.stream().filter(candidate -> isLasting(candidate, lines)).toList();
	}

	private boolean isLasting(Candidate candidate, long lines) {
		boolean lasts = candidate.lastLine >= onset.line() - Math.max(onset.reach(), candidate.longestGap);
		boolean often = candidate.count >= MIN_COUNT && candidate.spread.parts() >= MIN_PARTS;
		boolean failure = !candidate.isCalmLevel() && !candidate.isHarmless()
				&& (candidate.has(Signal.FAILURE) || Evidence.points(candidate) > 0);
		double missedByChance = Math.pow(1 - (double) candidate.firstLine / lines, candidate.count);
		boolean named = candidate.count >= MIN_NAMED && Evidence.nameCause(candidate.signals) && Newness.chance(candidate, lines) <= CHANCE_OF_NAMED;
		boolean begins = lasts && (often && missedByChance <= CHANCE || named) || failsAtEveryRun(candidate);
		return begins && failure && onset.isEarly(candidate);
	}

	private boolean failsAtEveryRun(Candidate candidate) {
		return candidate.keepsRhythmUntil(onset.time()) && vocabulary.relation(candidate) >= RELATED;
	}

	/** Whether a line is one of these failures. */
	boolean contain(Candidate candidate) {
		return lasting.contains(candidate);
	}

	/** Whether one of these failures began before those that began with it. */
	boolean isFirst(Candidate failure) {
		return lasting.stream().noneMatch(
				other -> other.firstLine < failure.firstLine && nearStart(failure).distance(other) <= NEAR);
	}

	/** Whether a failure or change stands where one of these began, not behind it. */
	boolean beginWith(Candidate candidate) {
		return onset.isEarly(candidate) && lasting.stream().anyMatch(failure -> failure != candidate
				&& candidate.firstLine <= failure.firstLine && nearStart(failure).distance(candidate) <= NEAR);
	}

	private Onset nearStart(Candidate failure) {
		return new Onset(failure.firstLine, failure.since, onset.reach(), onset.timeReach());
	}
}
