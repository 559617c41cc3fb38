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
 *                   next best source the format has, else the year 1970 stands for "unknown"
 * @param last       latest time stamp
 * @param zone       the zone that is written with the first time stamp that has one; null where none has
 * @param dated      whether the time stamps tell the day
 * @param levels     lines by level; empty where the log has no levels
 * @param firstError the first line of level ERROR or above; null where there is none
 */
public record LogStatistics(long bytes, long lines, String charset, String format, LocalDateTime first,
		LocalDateTime last, ZoneOffset zone, boolean dated, Map<LogLevel, Long> levels, LogMoment firstError) {

	/** Stands for a year that a log does not tell. */
	public static final int UNKNOWN_YEAR = 1970;


	public LogStatistics {
		levels = Map.copyOf(levels);
	}
}
