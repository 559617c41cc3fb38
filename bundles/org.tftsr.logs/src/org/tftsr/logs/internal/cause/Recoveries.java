package org.tftsr.logs.internal.cause;

import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * Failures that were over soon: behind the last of its kind the same program says of the same thing that it works again,
 * as "connection to cache-2 restored" behind "connection to cache-2 lost". What began later was not caused by them, and
 * nobody needs to repair what works.
 */
final class Recoveries {

	/** What fails more often is more than a moment. */
	private static final int SELDOM = 3;
	/** The share of the words of the shorter line that both must have, and how many at least. */
	private static final double SAME_THING = 0.6;
	private static final int FEWEST_WORDS = 2;
	/** What recovers within this part of the log, or so many lines at least and at most, was short. */
	private static final int SHORT_SHARE = 10;
	private static final int SHORT_AT_LEAST = 5;
	private static final int SHORT_AT_MOST = 100;

	private final long lines;
	/** For each kind of failure that recovered the line that says so. */
	private final Map<Candidate, Long> recovered = new IdentityHashMap<>();

	Recoveries(List<Candidate> candidates, long lines) {
		this.lines = lines;
		List<Candidate> good = candidates.stream().filter(Recoveries::tellsOfRecovery).toList();
		for (Candidate candidate : candidates) {
			if (candidate.count <= SELDOM && !candidate.isMereChange() && !tellsOfRecovery(candidate)) {
				recovery(candidate, good).ifPresent(line -> recovered.put(candidate, line));
			}
		}
	}

	private static boolean tellsOfRecovery(Candidate candidate) {
		boolean bad = candidate.isFailureLevel() || Evidence.nameCause(candidate.signals) || candidate.has(Signal.FAILURE);
		return candidate.has(Signal.RECOVERED) && !bad;
	}

	private static OptionalLong recovery(Candidate failure, List<Candidate> good) {
		return good.stream()
				.filter(later -> later.lastLine > failure.lastLine && later.component == failure.component)
				.filter(later -> areOfSameThing(failure.words, later.words))
				.mapToLong(later -> later.firstLine > failure.lastLine ? later.firstLine : later.lastLine).min();
	}

	private static boolean areOfSameThing(int[] a, int[] b) {
		long common = Arrays.stream(a).filter(word -> Arrays.binarySearch(b, word) >= 0).count();
		return common >= FEWEST_WORDS && common >= SAME_THING * Math.min(a.length, b.length);
	}

	/** The line which says that a kind of failure had recovered; 0 where the log does not say so. */
	long lineOf(Candidate failure) {
		return recovered.getOrDefault(failure, 0L);
	}

	/** Whether a kind of failure recovered so soon that it was no incident. */
	boolean isShort(Candidate failure) {
		long line = lineOf(failure);
		return line > 0 && line - failure.firstLine <= Math.clamp(lines / SHORT_SHARE, SHORT_AT_LEAST, SHORT_AT_MOST);
	}
}
