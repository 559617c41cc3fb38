package org.tftsr.logs.internal.cause;

import java.util.List;

/**
 * Where in a short log failures begin to stand close together: the place that parts it best into a stretch where they
 * are seldom and one where they are not, by the marginal likelihood of one change point with unknown rates on both sides
 * (Smith, "A Bayesian approach to inference about a change-point in a sequence of random variables", Biometrika 62,
 * 1975). A failure behind which ordinary lines went on as before was over by then, and begins nothing.
 */
final class Burst {

	private final int width;
	private final int parts;
	/** A bit for each part of the log in which something fails. */
	private final long failing;

	/**
	 * @param failures the kinds of lines that are failures
	 * @param records  where records begin; a failure lasts until the next one does, as a stack trace
	 * @param lines    how long the log is
	 */
	Burst(List<Candidate> failures, Spread records, long lines) {
		width = Spread.width(lines);
		parts = (int) ((lines + width - 1) / width);
		long failed = failures.stream().mapToLong(failure -> failure.spread.bits()).reduce(0, (a, b) -> a | b);
		for (int part = 1; part < parts; part++) {
			boolean goesOn = (records.bits() >>> part & 1) == 0 && (failed >>> part - 1 & 1) != 0;
			failed |= goesOn ? 1L << part : 0;
		}
		failing = failed;
	}

	/** Its first line, from 1; 0 where nothing fails. */
	long firstLine() {
		int all = Long.bitCount(failing);
		int best = -1;
		double likeliest = Double.NEGATIVE_INFINITY;
		for (int part = 0; part < parts; part++) {
			int failed = Long.bitCount(failing >>> part);
			boolean denser = (long) failed * part >= (long) (all - failed) * (parts - part);
			double likelihood = likelihood(failed, parts - part) + likelihood(all - failed, part);
			if ((failing >>> part & 1) != 0 && denser && likelihood > likeliest) {
				likeliest = likelihood;
				best = part;
			}
		}
		return best < 0 ? 0 : (long) best * width + 1;
	}

	/** The logarithm of how likely one order of so many failing ones among so many parts is, whatever their rate. */
	private static double likelihood(int failed, int of) {
		double result = -Math.log(of + 1);
		for (int i = 1; i <= failed; i++) {
			result += Math.log(i) - Math.log(of - failed + i);
		}
		return result;
	}
}
