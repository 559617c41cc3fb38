package org.tftsr.triage.internal;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

import org.tftsr.core.analysis.LogStatistics;
import org.tftsr.core.timeline.LogClock;

/** The dates of logs that do not tell the year, and how times of logs are shown. */
final class LogDates {

	/** A clock may be that much ahead before its times are taken for those of the year before. */
	private static final Duration AHEAD = Duration.ofDays(1);
	/** How many turns of the year a log that does not tell the year may show; each counts one more from the unknown year. */
	private static final int MOST_YEARS = 10;
	private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss[.SSS]");

	private LogDates() {
	}

	/**
	 * A time with a year: the latest in which it is not later than the log was added.
	 *
	 * @param written as in the log
	 */
	static LocalDateTime dated(LocalDateTime written, Instant imported) {
		if (written.getYear() >= LogStatistics.UNKNOWN_YEAR + MOST_YEARS) {
			return written;
		}
		LocalDateTime latest = LocalDateTime.ofInstant(imported.plus(AHEAD), ZoneOffset.UTC);
		LocalDateTime time = written.withYear(latest.getYear());
		return time.isAfter(latest) ? written.withYear(latest.getYear() - 1) : time;
	}

	/** A time as the log has it, with its zone; null where it says what the UTC time says. */
	static String original(LocalDateTime written, ZoneOffset offset, LogClock clock) {
		if (written.atOffset(ZoneOffset.UTC).toInstant().equals(clock.toUtc(written, offset))) {
			return null;
		}
		return SHOWN.format(written) + ' ' + (offset == null ? clock.zone().getId() : offset.getId());
	}
}
