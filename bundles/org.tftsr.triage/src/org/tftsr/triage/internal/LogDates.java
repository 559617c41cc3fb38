package org.tftsr.triage.internal;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.Year;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

import org.tftsr.core.analysis.LogStatistics;
import org.tftsr.core.timeline.LogClock;

/** The dates of logs that do not tell the year, and how times of logs are shown. */
final class LogDates {

	/** A clock may be that much ahead before its times are taken for those of the year before. */
	private static final Duration AHEAD = Duration.ofDays(1);
	private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss[.SSS]");

	private LogDates() {
	}

	/**
	 * A time with a year: the latest in which it is not later than the log was added; of a log with a 29 February, the latest
	 * that has one, or that follows or leads to such a year.
	 *
	 * @param written as in the log
	 */
	static LocalDateTime dated(LocalDateTime written, Instant imported) {
		if (LogStatistics.hasYear(written)) {
			return written;
		}
		LocalDateTime latest = LocalDateTime.ofInstant(imported.plus(AHEAD), ZoneOffset.UTC);
		if (LogStatistics.isCountedFromLeapYear(written)) {
			return ofLeapYear(written, latest);
		}
		LocalDateTime time = written.withYear(latest.getYear());
		return time.isAfter(latest) ? written.withYear(latest.getYear() - 1) : time;
	}

	private static LocalDateTime ofLeapYear(LocalDateTime written, LocalDateTime latest) {
		int turns = written.getYear() - LogStatistics.UNKNOWN_LEAP_YEAR;
		int year = latest.getYear() - turns;
		while (!Year.isLeap(year) || written.withYear(year + turns).isAfter(latest)) {
			year--;
		}
		return written.withYear(year + turns);
	}

	/** A time as the log has it, with its zone; null where it says what the UTC time says. */
	static String original(LocalDateTime written, ZoneOffset offset, LogClock clock) {
		if (written.atOffset(ZoneOffset.UTC).toInstant().equals(clock.toUtc(written, offset))) {
			return null;
		}
		return SHOWN.format(written) + ' ' + (offset == null ? clock.zone().getId() : offset.getId());
	}
}
