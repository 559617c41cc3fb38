package org.tftsr.logs.internal.time;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneOffset;

import org.tftsr.core.analysis.LogStatistics;

/** The parts of a time stamp, filled by {@link TimestampPattern}. Mutable, so that one serves a whole log. */
public final class Timestamp {

	private static final int MILLIS_PER_SECOND = 1000;
	private static final int NANOS_PER_MILLI = 1_000_000;
	private static final int NOON = 12;
	private static final int NO_OFFSET = Integer.MIN_VALUE;

	int year;
	int month;
	int day;
	int hour;
	int minute;
	int second;
	int nano;
	private int offset = NO_OFFSET;

	/** Sets everything to the first moment of the unknown year. */
	void reset() {
		year = LogStatistics.UNKNOWN_YEAR;
		month = 1;
		day = 1;
		hour = 0;
		minute = 0;
		second = 0;
		nano = 0;
		offset = NO_OFFSET;
	}

	/** Notes the zone that is written behind the time, as seconds east of UTC. */
	void inZone(int seconds) {
		offset = seconds;
	}

	/** Sets everything from seconds and nanoseconds since 1970-01-01T00:00Z. */
	void ofEpoch(long seconds, int nanos) {
		LocalDateTime time = LocalDateTime.ofEpochSecond(seconds, nanos, ZoneOffset.UTC);
		year = time.getYear();
		month = time.getMonthValue();
		day = time.getDayOfMonth();
		hour = time.getHour();
		minute = time.getMinute();
		second = time.getSecond();
		nano = time.getNano();
		offset = 0;
	}

	/** Sets everything from milliseconds since 1970-01-01T00:00Z. */
	void ofEpochMillis(long millis) {
		ofEpoch(Math.floorDiv(millis, MILLIS_PER_SECOND), Math.floorMod(millis, MILLIS_PER_SECOND) * NANOS_PER_MILLI);
	}

	/** Turns an hour of the 12-hour clock into one of the 24-hour clock. */
	void afternoon(boolean pm) {
		hour = hour % NOON + (pm ? NOON : 0);
	}

	/** Whether the parts are within their ranges; the 30th of February passes, see {@link #date}. */
	boolean plausible() {
		return month >= 1 && month <= 12 && day >= 1 && day <= 31 && hour < 24 && minute < 60 && second <= 60;
	}

	/** The year; {@link LogStatistics#UNKNOWN_YEAR} where the log does not tell it. */
	public int year() {
		return year;
	}

	/** Sets the year that another field of the line tells. */
	public void inYear(int told) {
		year = told;
	}

	/** The zone that is written with the time, or that it is in by definition; null where the log does not tell it. */
	public ZoneOffset offset() {
		return offset == NO_OFFSET ? null : ZoneOffset.ofTotalSeconds(offset);
	}

	/** The time as written, in the log's own zone; a leap second counts as the second before it. */
	public LocalDateTime toLocalDateTime() {
		return toLocalDateTime(year);
	}

	/** The time as written, in another year. */
	public LocalDateTime toLocalDateTime(int otherYear) {
		return LocalDateTime.of(date(otherYear), LocalTime.of(hour, minute, Math.min(second, 59), nano));
	}

	/** Whether it is the day that only leap years have. */
	public boolean isLeapDay() {
		return month == 2 && day == 29;
	}

	/** A day that its month does not have becomes the month's last day. */
	private LocalDate date(int inYear) {
		return LocalDate.of(inYear, month, Math.min(day, YearMonth.of(inYear, month).lengthOfMonth()));
	}
}
