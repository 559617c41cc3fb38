package org.tftsr.logs.internal.cause;

/**
 * Whether more than one kind of evidence speaks for a failure ahead of the others: what it says, that it stands where they
 * begin, and what it has in common with them. A log is full of lines that have one of these by chance.
 */
final class Support {

	/** What is needed of the three kinds. */
	private static final int KINDS = 2;
	/** From this score on the words of a line name a cause. */
	private static final double WORDED = 0.3;
	/** Below this score its words tell of a consequence or of everyday life, unless a phrase among them names a cause. */
	private static final double WORDED_OTHERWISE = -0.4;
	/** From this part on a line and the failures have much in common. */
	private static final double RELATED = 0.5;
	/** Behind the onset lines of anything stand, so that less far from it is near. */
	private static final double NEAR_BEHIND = 0.7;

	private final Onset onset;
	private final Vocabulary vocabulary;
	private final OddFailures odd;

	Support(Onset onset, Vocabulary vocabulary, OddFailures odd) {
		this.odd = odd;
		this.onset = onset;
		this.vocabulary = vocabulary;
	}

	/** Whether it only says what may fail one day, which has caused nothing yet. */
	static boolean isForeseen(Candidate candidate) {
		return candidate.has(Signal.FORECAST) && !Evidence.nameCause(candidate.signals) && !candidate.isFailureLevel();
	}

	/** Whether it is one of many failures that come once or a few times. */
	boolean isOneOfMany(Candidate candidate) {
		return odd.isOneOfMany(candidate);
	}

	/**
	 * Whether too little speaks for a failure. Of those that begin at the onset only a complaint that names no cause and is
	 * worded like everyday life is weak: in a short log it may be all that makes that line the onset.
	 */
	boolean isWeak(Candidate candidate) {
		double worded = candidate.wording().score();
		boolean named = Evidence.nameCause(candidate.signals);
		boolean near = onset.distance(candidate) <= (candidate.firstLine < onset.line() ? 1 : NEAR_BEHIND);
		if (near && candidate.firstLine >= onset.line()) {
			return !named && !candidate.isFailureLevel() && worded < WORDED_OTHERWISE;
		}
		int kinds = (named || worded > WORDED ? 1 : 0)
				+ (near ? 1 : 0) + (vocabulary.relation(candidate) >= RELATED ? 1 : 0);
		return !named && worded < WORDED_OTHERWISE || kinds < KINDS;
	}

	/** Whether it is one of the failures that begin at the onset and keep coming. */
	boolean isOfBurst(Candidate candidate) {
		return candidate.firstLine >= onset.line() && onset.distance(candidate) <= 1 && !candidate.isFew()
				&& candidate.tellsOfFailure();
	}
}
