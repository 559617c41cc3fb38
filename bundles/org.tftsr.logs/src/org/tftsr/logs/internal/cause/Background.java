package org.tftsr.logs.internal.cause;

/** What came before the trouble as often as in it, and so is no symptom of it. */
final class Background {

	/** Below this probability, that none came earlier is no chance. */
	private static final double CHANCE = 0.1;
	/** From this share on of how often it comes in the trouble, it came as often before. */
	private static final double UNCHANGED = 0.5;
	/** Below this probability it is no chance that what names a cause is first seen where the trouble begins, too. */
	private static final double LATE = 0.2;
	private static final double VERY_LATE = 0.05;

	private final Failures failures;
	private final Onset onset;
	private final long lines;

	Background(Failures failures, Onset onset, long lines) {
		this.failures = failures;
		this.onset = onset;
		this.lines = lines;
	}

	/** Whether lines of this kind belong to it. */
	boolean contains(Candidate candidate) {
		if (beginsWithTheTrouble(candidate) || failures.isTrouble(candidate)) {
			return false;
		}
		if (failures.isNoise(candidate)) {
			return true;
		}
		return onset.line() > 0 && !candidate.isSeldom() && isUnchanged(candidate);
	}

	/**
	 * Whether it is first seen, rather late for what comes all the time, right where the failures begin: either alone might be
	 * chance. What names a cause need not be quite as late.
	 */
	private boolean beginsWithTheTrouble(Candidate candidate) {
		double late = Evidence.nameCause(candidate.signals) ? LATE : VERY_LATE;
		return onset.line() > 0 && candidate.tellsOfFailure() && !candidate.isOfClient()
				&& onset.distance(candidate) <= 1 && Newness.chance(candidate, lines) < late;
	}

	/** Compares in how many parts of the log it was seen before the trouble and in it. */
	private boolean isUnchanged(Candidate candidate) {
		long begin = onset.line() - onset.reach() / 4;
		int seen = candidate.spread.partsBefore(begin);
		if (seen == 0) {
			return false;
		}
		long before = candidate.spread.endedBefore(begin);
		long after = Math.max(1, candidate.spread.endedBefore(lines) - before);
		double densityAfter = (double) (candidate.spread.parts() - seen) / after;
		double later = 1 - (double) candidate.firstLine / onset.line();
		return Math.pow(later, seen) > CHANCE && (double) seen / before >= UNCHANGED * densityAfter;
	}
}
