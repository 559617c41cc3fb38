package org.tftsr.logs.internal.cause;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Collectors;

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
	/** A log in which more kinds of lines tell of recoveries says so all the time. */
	private static final int COMPARED = 500;
	/** What recovers within this part of the log, or so many lines at least and at most, was short. */
	private static final int SHORT_SHARE = 10;
	private static final int SHORT_AT_LEAST = 5;
	private static final int SHORT_AT_MOST = 100;

	private final long lines;
	/** For each kind of failure that recovered the line that says so. */
	private final Map<Candidate, Long> recovered = new IdentityHashMap<>();

	Recoveries(List<Candidate> candidates, long lines) {
		this.lines = lines;
		Map<Integer, List<Candidate>> good = candidates.stream().filter(Recoveries::tellsOfRecovery)
				.collect(Collectors.groupingBy(candidate -> candidate.component));
		for (Candidate candidate : candidates) {
			boolean failure = candidate.telling && candidate.count <= SELDOM && !candidate.isMereChange();
			if (failure && !tellsOfRecovery(candidate)) {
				recovery(candidate, good.getOrDefault(candidate.component, List.of()))
						.ifPresent(line -> recovered.put(candidate, line));
			}
		}
	}

	private static boolean tellsOfRecovery(Candidate candidate) {
		boolean bad = candidate.isFailureLevel() || Evidence.nameCause(candidate.signals) || candidate.has(Signal.FAILURE);
		return candidate.has(Signal.RECOVERED) && !bad;
	}

	private static OptionalLong recovery(Candidate failure, List<Candidate> good) {
		return good.stream().filter(later -> later.lastLine > failure.lastLine).limit(COMPARED)
				.filter(later -> areOfSameThing(failure.words, later.words))
				.mapToLong(later -> later.firstLine > failure.lastLine ? later.firstLine : later.lastLine).min();
	}

	private static boolean areOfSameThing(int[] a, int[] b) {
		int common = 0;
		int at = 0;
		for (int word : a) {
			while (at < b.length && b[at] < word) {
				at++;
			}
			common += at < b.length && b[at] == word ? 1 : 0;
		}
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
