package org.tftsr.logs.internal.cause;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;

/**
 * Where in a log the trouble begins: the line behind which, within a short stretch, most failures appear for the first
 * time. What was seen from the start on and all through the log is its everyday noise and does not count.
 *
 * @param line      the first line of that stretch; 0 where nothing begins
 * @param time      its time, or null
 * @param reach     how many lines around it belong to the beginning
 * @param timeReach how much time around it belongs to the beginning
 */
record Onset(long line, LocalDateTime time, long reach, Duration timeReach) {

	private static final int MIN_REACH = 40;
	private static final Duration MIN_TIME_REACH = Duration.ofMinutes(5);
	private static final double REACH_SHARE = 0.03;
	private static final int SHORT_LOG = 60;
	private static final double NOISE_SHARE = 0.2;
	/** Below this probability a late first line is no chance. */
	private static final double CHANCE = 0.02;
	private static final int COUNTED_AT_MOST = 400;

	/**
	 * Finds it.
	 *
	 * @param candidates by first line
	 * @param lines      how long the log is
	 * @param duration   from its first time stamp to its last
	 */
	static Onset of(List<Candidate> candidates, long lines, Duration duration) {
		long reach = Math.max(MIN_REACH, (long) (lines * REACH_SHARE));
		Duration share = Duration.ofMillis((long) (duration.toMillis() * REACH_SHARE));
		Duration timeReach = share.compareTo(MIN_TIME_REACH) > 0 ? share : MIN_TIME_REACH;
		double[] masses = candidates.stream().mapToDouble(candidate -> mass(candidate, lines)).toArray();
		Onset best = new Onset(0, null, reach, timeReach);
		double most = 0;
		double within = 0;
		int end = 0;
		for (int i = 0; i < masses.length; i++) {
			Onset start = new Onset(candidates.get(i).firstLine, candidates.get(i).firstTime, reach, timeReach);
			while (end < masses.length && start.distance(candidates.get(end)) <= 1) {
				within += masses[end++];
			}
			if (masses[i] > 0 && within > most) {
				most = within;
				best = start;
			}
			within -= masses[i];
		}
		return best;
	}

	/**
	 * Whether lines of this kind belong to the everyday noise of a log: they are seen in many parts of it, and as early
	 * as lines would be that are spread over all of it by chance.
	 */
	static boolean isNoise(Candidate candidate, long lines) {
		if (lines < SHORT_LOG || candidate.spread.share(lines) < NOISE_SHARE) {
			return false;
		}
		double later = 1 - (double) candidate.firstLine / lines;
		return Math.pow(later, candidate.spread.parts()) > CHANCE;
	}

	/**
	 * How much a kind of failure weighs: by how bad it calls itself and, less than in proportion, by how often it came.
	 */
	static double mass(Candidate candidate, long lines) {
		double severity = candidate.isFailureLevel() ? 2 : 1;
		boolean failure = candidate.has(Signal.FAILURE) || candidate.has(Signal.SYMPTOM)
				|| candidate.has(Signal.TIMEOUT) || Evidence.points(candidate) > 0;
		boolean harmless = candidate.isCalmLevel() || candidate.isHarmless() || isNoise(candidate, lines);
		if (!failure || candidate.isMereChange() || harmless) {
			return 0;
		}
		return severity * Math.sqrt(Math.min(COUNTED_AT_MOST, candidate.count));
	}

	/**
	 * How far the first line of this kind is from here: up to 1 where it belongs to the beginning of the trouble. Lines
	 * and time count, whichever says farther, for a quiet log crosses hours in a few lines.
	 */
	double distance(Candidate candidate) {
		double byLine = (double) Math.abs(candidate.firstLine - line) / reach;
		if (time == null || candidate.firstTime == null) {
			return byLine;
		}
		Duration between = Duration.between(time, candidate.firstTime).abs();
		return Math.max(byLine, (double) between.toMillis() / timeReach.toMillis());
	}

	/** Whether the first line of this kind stands where the trouble begins. */
	boolean isNear(Candidate candidate) {
		return distance(candidate) <= 2;
	}

	/** Whether the first line of this kind came well before the trouble. */
	boolean isEarly(Candidate candidate) {
		return line > 0 && candidate.firstLine < line && distance(candidate) > 1;
	}

	/** Whether lines of this kind came now and then well before the onset already. */
	boolean isOlder(Candidate candidate) {
		return candidate.count > 1 && isEarly(candidate);
	}
}
