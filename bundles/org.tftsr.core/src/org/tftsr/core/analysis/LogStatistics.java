package org.tftsr.core.analysis;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Map;

/**
 * What kind of log this is.
 *
 * @param bytes      size
 * @param lines      how many lines, the last one counted without a line end too
 * @param charset    name of the encoding it was read in
 * @param format     name of the recognised time stamp format, or null
 * @param first      earliest time stamp, in the log's own zone; null where there is none. A missing year is taken from the
 *                   next best source the format has, else it is one that {@link #hasYear} does not take for known
 * @param last       latest time stamp
 * @param zone       the zone that is written with the first time stamp that has one; null where none has
 * @param dated      whether the time stamps tell the day
 * @param levels     lines by level; empty where the log has no levels
 * @param firstError the first line of level ERROR or above; null where there is none
 */
public record LogStatistics(long bytes, long lines, String charset, String format, LocalDateTime first,
		LocalDateTime last, ZoneOffset zone, boolean dated, Map<LogLevel, Long> levels, LogMoment firstError) {

	/** Stands for a year that a log does not tell; each turn of the year that the log shows counts one more. */
	public static final int UNKNOWN_YEAR = 1970;

	/**
	 * Stands for a year that a log does not tell, but that has a 29 February; each turn of the year counts one more or less. A
	 * log that has one is of such years from start to end.
	 */
	public static final int UNKNOWN_LEAP_YEAR = 1976;

	private static final int FIRST_OF_LEAP_YEAR = UNKNOWN_LEAP_YEAR - 2;
	private static final int FIRST_KNOWN = 1980;

	public LogStatistics {
		levels = Map.copyOf(levels);
	}

	/** Whether the year of a time of a log is known; no log of today is of the years that stand for unknown ones. */
	public static boolean hasYear(LocalDateTime time) {
		return time.getYear() >= FIRST_KNOWN;
	}

	/** Whether the year of a time is not known, but is counted from {@link #UNKNOWN_LEAP_YEAR}. */
	public static boolean isCountedFromLeapYear(LocalDateTime time) {
		return !hasYear(time) && time.getYear() >= FIRST_OF_LEAP_YEAR;
	}
}
