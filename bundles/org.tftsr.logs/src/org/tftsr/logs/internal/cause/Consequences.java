package org.tftsr.logs.internal.cause;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;

/**
 * What failed behind a line. A cause and what follows from it come in one go; a failure behind which nothing else fails
 * for far longer than there is between those that come then was over, and they have begun by themselves.
 */
final class Consequences {

	/** How many times the usual distance between the failures that follow is far longer. */
	private static final int FAR_LONGER = 5;
	/** In less time than that a program has not answered yet, and nothing was over. */
	private static final Duration QUIET = Duration.ofSeconds(30);
	private static final Duration SHORTEST = Duration.ofSeconds(1);
	/** The distance is usual among so many of the failures that follow. */
	private static final int COMPARED = 7;

	private final List<Candidate> failing;
	private final Onset onset;

	/** @param candidates by first line */
	Consequences(List<Candidate> candidates, Failures failures, Onset onset) {
		this.failing = candidates.stream().filter(candidate -> failures.weight(candidate) > 0).toList();
		this.onset = onset;
	}

	/**
	 * How long it was quiet behind a line that stands no later than the onset, in words; empty where it was not, or where
	 * nobody can tell because hardly anything followed.
	 */
	String quietBehind(Candidate candidate) {
		List<Candidate> next = failing.stream()
				.filter(failure -> failure.firstLine >= candidate.firstLine && failure.recordLine != candidate.recordLine)
				.limit(COMPARED).toList();
		if (candidate.firstLine > onset.line() || next.size() < 2) {
			return "";
		}
		Candidate first = next.get(0);
		if (isTimed(candidate.since, first.since)) {
			return isQuiet(candidate.since, next) ? TimeWords.between(candidate.since, first.since) : "";
		}
		long lines = first.recordLine - candidate.firstLine;
		boolean quiet = lines > FAR_LONGER * Math.max(1, usual(next.stream().mapToLong(failure -> failure.recordLine)));
		return quiet ? lines + " lines" : "";
	}

	private static boolean isTimed(LocalDateTime from, LocalDateTime to) {
		return from != null && to != null && !to.isBefore(from);
	}

	private static boolean isQuiet(LocalDateTime from, List<Candidate> next) {
		List<LocalDateTime> times = next.stream().map(failure -> failure.since).toList();
		if (times.contains(null)) {
			return false;
		}
		Duration quiet = Duration.between(from, times.get(0));
		long usual = usual(times.stream().mapToLong(time -> Duration.between(from, time).toMillis()));
		return quiet.compareTo(QUIET) >= 0 && quiet.toMillis() > FAR_LONGER * Math.max(SHORTEST.toMillis(), usual);
	}

	/** The median of the distances between places in ascending order. */
	private static long usual(LongStream places) {
		long[] at = places.toArray();
		long[] distances = new long[at.length - 1];
		Arrays.setAll(distances, i -> at[i + 1] - at[i]);
		Arrays.sort(distances);
		return distances[distances.length / 2];
	}
}
