package org.tftsr.logs.internal.format;

import java.nio.charset.Charset;
import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.Map;

import org.tftsr.core.analysis.LogLevel;
import org.tftsr.core.analysis.LogStatistics;
import org.tftsr.logs.internal.time.Timestamp;

/** Counts lines and levels and keeps the time range. Not thread-safe. */
public final class StatisticsCollector {

	/** Without a year, a step back of more than this many months is the turn of the year. */
	private static final int TURN_OF_YEAR = 6;

	private final Map<LogLevel, Long> levels = new EnumMap<>(LogLevel.class);
	private long lines;
	private LocalDateTime first;
	private LocalDateTime last;
	private LocalDateTime time;
	private int turns;

	/** Takes the next line. */
	public void add(ParsedLine line) {
		lines++;
		if (line.level() != null) {
			levels.merge(line.level(), 1L, Long::sum);
		}
		if (!line.timed()) {
			return;
		}
		time = line.yearKnown() ? line.timestamp().toLocalDateTime() : inGuessedYear(line.timestamp());
		first = first == null || time.isBefore(first) ? time : first;
		last = last == null || time.isAfter(last) ? time : last;
	}

	private LocalDateTime inGuessedYear(Timestamp timestamp) {
		LocalDateTime sameYear = timestamp.toLocalDateTime(Timestamp.UNKNOWN_YEAR + turns);
		if (time != null && sameYear.plusMonths(TURN_OF_YEAR).isBefore(time)) {
			turns++;
			return timestamp.toLocalDateTime(Timestamp.UNKNOWN_YEAR + turns);
		}
		return sameYear;
	}

	/** The time of the latest line that had one; null before the first. */
	public LocalDateTime time() {
		return time;
	}

	/** All that was counted. */
	public LogStatistics statistics(long bytes, Charset charset, LogFormat format) {
		return new LogStatistics(bytes, lines, charset.name(), first == null ? null : format.notation(), first, last,
				levels);
	}
}
