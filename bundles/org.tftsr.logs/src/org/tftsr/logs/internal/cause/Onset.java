package org.tftsr.logs.internal.cause;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Where in a log the trouble begins: the line behind which, within a short stretch, most failures appear for the first
 * time.
 *
 * @param line      the first line of that stretch; 0 where nothing begins
 * @param time      its time, or null
 * @param reach     how many lines around it belong to the beginning
 * @param timeReach how much time around it belongs to the beginning
 */
record Onset(long line, LocalDateTime time, long reach, Duration timeReach) {

	private static final int MIN_REACH = 20;
	/** In a short log less than that is near already. */
	private static final int FEWEST = 10;
	private static final int SHORT_SHARE = 10;
	private static final Duration MIN_TIME_REACH = Duration.ofMinutes(5);
	private static final double REACH_SHARE = 0.03;
	/** What is less than this share of the new failures does not begin the trouble. */
	private static final double COUNTS = 0.08;
	private static final double MOSTLY = 0.5;
	private static final double MOST = 2.0 / 3;
	private static final Duration LONG_GAP = Duration.ofMinutes(1);
	private static final int MANY = 5;
	private static final int FIRST_LINES = 10;

	/**
	 * Finds it.
	 *
	 * @param candidates by first line
	 * @param failures   which of them are failures
	 * @param log        what was collected of the log
	 */
	static Onset of(List<Candidate> candidates, Failures failures, CauseCollector log) {
		long lines = log.lines();
		long reach = Math.max(Math.clamp(lines / SHORT_SHARE, FEWEST, MIN_REACH), (long) (lines * REACH_SHARE));
		Duration share = Duration.ofMillis((long) (log.duration().toMillis() * REACH_SHARE));
		Duration timeReach = share.compareTo(MIN_TIME_REACH) > 0 ? share : MIN_TIME_REACH;
		if (ShortLog.is(lines)) {
			return ofShortLog(candidates, failures, log, new Onset(0, null, reach, timeReach));
		}
		double[] masses = candidates.stream().mapToDouble(failures::weightAmongOthers).toArray();
		int best = -1;
		double most = 0;
		double within = 0;
		int end = 0;
		for (int i = 0; i < masses.length; i++) {
			Onset start = at(candidates.get(i), reach, timeReach);
			while (end < masses.length && start.distance(candidates.get(end)) <= 1) {
				within += masses[end++];
			}
			if (masses[i] > 0 && within > most) {
				most = within;
				best = i;
			}
			within -= masses[i];
		}
		return best < 0 ? new Onset(0, null, reach, timeReach)
				: at(candidates.get(beginning(candidates, masses, best, end(candidates, best, reach, timeReach))), reach,
						timeReach);
	}

	/**
	 * In a short log everything is near everything, so the place where failures begin to stand close together counts. Where
	 * none of these names a cause, but one does that fails from the start and still fails among them, they follow from it; and so they do where none names one but two
	 * kinds of warnings or errors before them plainly do.
	 */
	private static Onset ofShortLog(List<Candidate> candidates, Failures failures, CauseCollector log, Onset none) {
		List<Candidate> failing = candidates.stream().filter(candidate -> failures.weight(candidate) > 0).toList();
		List<Candidate> news = failing.stream().filter(failure -> !comesFromTheStart(failure, log.lines())).toList();
		long begin = new Burst(news.isEmpty() ? failing : news, log.records(), log.lines()).firstLine();
		List<Candidate> within = failing.stream().filter(failure -> failure.firstLine >= begin).toList();
		Optional<Candidate> lasting = failing.stream()
				.filter(failure -> comesFromTheStart(failure, log.lines()) && failure.lastLine >= begin && namesCause(failure)).findFirst();
		if (lasting.isPresent() && within.stream().noneMatch(Onset::namesCause)) {
			return at(lasting.get(), none.reach, none.timeReach);
		}
		List<Candidate> plain = news.stream().filter(Onset::isWarnedOfPlainly).toList();
		if (plain.size() > 1 && within.stream().noneMatch(Onset::namesCause)) {
			return at(plain.get(0), none.reach, none.timeReach);
		}
		return within.stream().skip(stragglers(within)).findFirst().or(() -> failing.stream().findFirst())
				.map(first -> at(first, none.reach, none.timeReach)).orElse(none);
	}

	/**
	 * How many of the failures come so long before the others that they begin nothing: where most come within a short time,
	 * those a minute or more, and longer than that time, ahead of them. The last such gap counts, for it has least behind it.
	 */
	private static long stragglers(List<Candidate> failures) {
		if (failures.stream().anyMatch(failure -> failure.since == null)) {
			return 0;
		}
		int most = (int) Math.ceil(failures.size() * MOST);
		for (int i = failures.size() - most; i > 0; i--) {
			Duration gap = Duration.between(failures.get(i - 1).since, failures.get(i).since);
			Duration span = Duration.between(failures.get(i).since, failures.get(i + most - 1).since);
			if (gap.compareTo(LONG_GAP) >= 0 && gap.compareTo(span) > 0) {
				return i;
			}
		}
		return 0;
	}

	/** What fails all the time from the first lines on does not tell where the trouble begins. */
	private static boolean comesFromTheStart(Candidate failure, long lines) {
		return failure.count >= MANY && failure.firstLine <= lines / FIRST_LINES && failure.lastLine - failure.firstLine > lines / 2;
	}

	private static boolean isWarnedOfPlainly(Candidate failure) {
		return failure.level != null && !failure.isCalmLevel() && Evidence.nameCausePlainly(failure.signals);
	}

	private static boolean namesCause(Candidate failure) {
		return Evidence.nameCause(failure.signals);
	}

	/** Behind the last kind of line that belongs to the stretch that starts with one. */
	private static int end(List<Candidate> candidates, int start, long reach, Duration timeReach) {
		Onset stretch = at(candidates.get(start), reach, timeReach);
		int end = start;
		while (end < candidates.size() && stretch.distance(candidates.get(end)) <= 1) {
			end++;
		}
		return end;
	}

	/**
	 * Which kind of line the trouble begins with. Where most of it are failures that keep coming, it is one of these: a
	 * lone one ahead of them may be a cause, or nothing.
	 */
	private static int beginning(List<Candidate> candidates, double[] masses, int start, int end) {
		double[] lasting = new double[end];
		for (int i = start; i < end; i++) {
			lasting[i] = candidates.get(i).isSeldom() ? 0 : masses[i];
		}
		double all = Arrays.stream(masses, start, end).sum();
		double ofLasting = Arrays.stream(lasting).sum();
		return ofLasting >= all * MOSTLY ? firstThatCounts(lasting, start, ofLasting)
				: firstThatCounts(masses, start, all);
	}

	/** The stretch with most new failures may start with a lone one that has nothing to do with them. */
	private static int firstThatCounts(double[] masses, int start, double total) {
		int first = start;
		double sum = masses[first];
		while (sum < total * COUNTS) {
			sum += masses[++first];
		}
		return first;
	}

	private static Onset at(Candidate candidate, long reach, Duration timeReach) {
		return new Onset(candidate.firstLine, candidate.since, reach, timeReach);
	}

	/** The same stretch around the first line of another kind. */
	Onset movedTo(Candidate candidate) {
		return at(candidate, reach, timeReach);
	}

	/**
	 * How far the first line of this kind is from here: up to 1 where it belongs to the beginning of the trouble. Lines
	 * and time count, whichever says farther, for a quiet log crosses hours in a few lines.
	 */
	double distance(Candidate candidate) {
		// a record is one event, however long it is
		double byLine = candidate.firstLine == line ? 0 : (double) Math.abs(candidate.recordLine - line) / reach;
		if (time == null || candidate.since == null) {
			return byLine;
		}
		Duration between = Duration.between(time, candidate.since).abs();
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

	/** Whether the first line of this kind came so long before the trouble that it hardly led to it. */
	boolean isLongBefore(Candidate candidate) {
		return isEarly(candidate) && !isNear(candidate);
	}

	/** Whether lines of this kind came now and then well before the onset already. */
	boolean isOlder(Candidate candidate) {
		return candidate.count > 1 && isEarly(candidate);
	}
}
