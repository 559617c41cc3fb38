package org.tftsr.logs.internal.format;

import java.nio.charset.Charset;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Map;

import org.tftsr.core.analysis.LogLevel;
import org.tftsr.core.analysis.LogMoment;
import org.tftsr.core.analysis.LogStatistics;
import org.tftsr.logs.internal.time.Timestamp;

/** Counts lines and levels, keeps the time range and where the first error stands. Not thread-safe. */
public final class StatisticsCollector {

	private static final int HALF_A_YEAR = 182;

	private final Map<LogLevel, Long> levels = new EnumMap<>(LogLevel.class);
	private long lines;
	private long recordLine = 1;
	private boolean recordHasLevel;
	private LocalDateTime first;
	private LocalDateTime last;
	private LocalDateTime time;
	private boolean yearKnown;
	private int addedYears;
	private ZoneOffset firstOffset;
	private ZoneOffset offset;
	private long errorLine;
	private LocalDateTime errorTime;
	private ZoneOffset errorOffset;

	/** Takes the next line. */
	public void add(ParsedLine line) {
		lines++;
		if (line.startsRecord()) {
			recordLine = lines;
			recordHasLevel = line.level() != null;
		}
		if (line.timed()) {
			noteTime(line);
		}
		if (line.level() != null) {
			note(line.level(), lines);
		} else if (line.recordLevel() != null && !recordHasLevel) {
			recordHasLevel = true;
			note(line.recordLevel(), recordLine);
		}
	}

	private void note(LogLevel level, long line) {
		levels.merge(level, 1L, Long::sum);
		if (errorLine == 0 && level.compareTo(LogLevel.ERROR) >= 0) {
			errorLine = line;
			errorTime = time;
			errorOffset = offset;
		}
	}

	private void noteTime(ParsedLine line) {
		time = line.yearKnown() ? inKnownYear(line.timestamp().toLocalDateTime()) : nearest(line.timestamp());
		first = first == null || time.isBefore(first) ? time : first;
		last = last == null || time.isAfter(last) ? time : last;
		offset = line.timestamp().offset();
		firstOffset = firstOffset == null ? offset : firstOffset;
	}

	/** The first line that tells the year tells that of the lines before it as well. */
	private LocalDateTime inKnownYear(LocalDateTime known) {
		if (!yearKnown && time != null) {
			addYears(known.getYear() - time.getYear());
		}
		yearKnown = true;
		return known;
	}

	private void addYears(int years) {
		addedYears += years;
		first = first.plusYears(years);
		last = last.plusYears(years);
		time = time.plusYears(years);
		errorTime = errorTime == null ? null : errorTime.plusYears(years);
	}

	/** Without a year, a line is of the year that brings it nearest to the line before. */
	private LocalDateTime nearest(Timestamp timestamp) {
		if (time == null) {
			return timestamp.toLocalDateTime(
					timestamp.isLeapDay() ? LogStatistics.UNKNOWN_LEAP_YEAR : LogStatistics.UNKNOWN_YEAR);
		}
		LocalDateTime nearest = nearestTo(time, timestamp);
		if (timestamp.isLeapDay() && isYearOpen()) {
			addYears(LogStatistics.UNKNOWN_LEAP_YEAR - nearest.getYear());
			return timestamp.toLocalDateTime(LogStatistics.UNKNOWN_LEAP_YEAR);
		}
		return nearest;
	}

	private static LocalDateTime nearestTo(LocalDateTime time, Timestamp timestamp) {
		LocalDateTime sameYear = timestamp.toLocalDateTime(time.getYear());
		long days = sameYear.toLocalDate().toEpochDay() - time.toLocalDate().toEpochDay();
		if (days < -HALF_A_YEAR) {
			return timestamp.toLocalDateTime(time.getYear() + 1);
		}
		return days > HALF_A_YEAR && time.getYear() > LogStatistics.UNKNOWN_YEAR
				? timestamp.toLocalDateTime(time.getYear() - 1)
				: sameYear;
	}

	/** The time of the latest line that had one; null before the first. */
	public LocalDateTime time() {
		return time;
	}

	/**
	 * How many years later all times are than they were told before the log told its year, or that this is a leap year; 0 where
	 * they were right, or no year is told so far.
	 */
	public int addedYears() {
		return addedYears;
	}

	/** Whether it is not known so far of which year the times are, not even whether of one that has a 29 February. */
	public boolean isYearOpen() {
		return time != null && !LogStatistics.hasYear(time) && !LogStatistics.isCountedFromLeapYear(time);
	}

	/** All that was counted. */
	public LogStatistics statistics(long bytes, Charset charset, LogFormat format) {
		return new LogStatistics(bytes, lines, charset.name(), first == null ? null : format.notation(), first, last,
				firstOffset, format.isDated(), levels,
				errorLine == 0 ? null : moment(errorLine, errorTime, errorOffset, format));
	}

	/** The latest line, and when it was written. */
	public LogMoment moment(LogFormat format) {
		return moment(lines, time, offset, format);
	}

	private static LogMoment moment(long line, LocalDateTime time, ZoneOffset offset, LogFormat format) {
		return format.isDated() ? new LogMoment(line, time, offset) : new LogMoment(line, null, null);
	}
}
