package org.tftsr.logs.internal.cause;

/**
 * Whether a kind of lines is new where it is first seen, or was only not seen by chance so far. Two views, of which the
 * clearer one counts: how much of the log went by without it, and how that silence compares with the longest one later.
 */
final class Newness {

	private static final double EVEN = 1;

	private Newness() {
	}

	/** The probability that lines of a kind that comes all the time are first seen as late as here. */
	static double chance(Candidate candidate, long lines) {
		double rest = 1 - (double) (candidate.firstLine - 1) / lines;
		return Math.min(Math.pow(rest, candidate.spread.parts()), chanceOfSilence(candidate));
	}

	/**
	 * The probability that, of so many exponentially distributed gaps, the one before the first line is so many times
	 * the longest of the others: k B(k, 1 + r), about k to the power of -r for what comes often.
	 */
	private static double chanceOfSilence(Candidate candidate) {
		if (candidate.longestGap == 0) {
			return EVEN;
		}
		double ratio = (double) (candidate.firstLine - 1) / candidate.longestGap;
		return Math.pow(candidate.count, -ratio);
	}
}
