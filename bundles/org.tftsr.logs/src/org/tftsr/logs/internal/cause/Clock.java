package org.tftsr.logs.internal.cause;

import java.time.Duration;
import java.time.LocalDateTime;

import org.tftsr.core.analysis.LogStatistics;

/**
 * The time in a log in which several programs write, each by its own clock: some leave out the year, some write another
 * zone. As lines stand in the order in which they were written, a time far behind the latest one is of another clock,
 * and the latest one is taken for it. For distances between lines, not to be shown. Mutable.
 */
final class Clock {

	private static final Duration HALF_A_DAY = Duration.ofHours(12);
	private static final Duration HALF_A_YEAR = Duration.ofDays(183);
	/** Threads that write in turn are not so far apart. */
	private static final Duration LATE = Duration.ofMinutes(10);
	/** After so many late times in a row the clock was set back, or the one ahead was wrong. */
	private static final int MANY = 50;

	private LocalDateTime known;
	private LocalDateTime latest;
	/** How many years were added to all times when a 29 February showed that the year is a leap year. */
	private int leapYears;
	private int late;

	/** Takes the time of the next record and gives it as it follows from those before; null for null. */
	LocalDateTime read(LocalDateTime time) {
		if (time == null) {
			return latest;
		}
		if (LogStatistics.hasYear(time)) {
			known = time;
		} else if (latest != null && LogStatistics.isCountedFromLeapYear(time) && isPlain(latest)) {
			leapYears = inYearOf(latest, time).getYear() - latest.getYear();
			latest = latest.plusYears(leapYears);
		}
		LocalDateTime read = withYear(time);
		boolean behind = latest != null && read.plus(LATE).isBefore(latest);
		late = behind ? late + 1 : 0;
		if (behind && late < MANY) {
			return latest;
		}
		latest = behind || latest == null || read.isAfter(latest) ? read : latest;
		return read;
	}

	/** A time with its year, as far as it is known by now; null for null. */
	LocalDateTime withYear(LocalDateTime time) {
		if (time == null || LogStatistics.hasYear(time)) {
			return time;
		}
		LocalDateTime counted = isPlain(time) ? time.plusYears(leapYears) : time;
		return known == null ? counted : inYearOf(counted, known);
	}

	private static boolean isPlain(LocalDateTime time) {
		return !LogStatistics.hasYear(time) && !LogStatistics.isCountedFromLeapYear(time);
	}

	private static LocalDateTime inYearOf(LocalDateTime time, LocalDateTime known) {
		if (time.getDayOfYear() == 1) {
			return onDayOf(time, known);
		}
		LocalDateTime result = time.withYear(known.getYear());
		if (Duration.between(result, known).compareTo(HALF_A_YEAR) > 0) {
			return result.plusYears(1);
		}
		return Duration.between(known, result).compareTo(HALF_A_YEAR) > 0 ? result.minusYears(1) : result;
	}

	/** The first of January stands for a date that is not told either. */
	private static LocalDateTime onDayOf(LocalDateTime time, LocalDateTime known) {
		LocalDateTime result = known.toLocalDate().atTime(time.toLocalTime());
		if (Duration.between(result, known).compareTo(HALF_A_DAY) > 0) {
			return result.plusDays(1);
		}
		return Duration.between(known, result).compareTo(HALF_A_DAY) > 0 ? result.minusDays(1) : result;
	}
}
