package org.tftsr.storage.internal.repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import org.tftsr.core.analysis.LogMoment;
import org.tftsr.core.timeline.LogClock;
import org.tftsr.core.timeline.LogTimes;
import org.tftsr.storage.internal.transaction.Transaction;

/** The tables {@code log_clocks} and {@code log_times}. */
final class LogTimesTable {

	private static final String OF_ISSUE = " WHERE log_file_id IN (SELECT id FROM log_files WHERE issue_id = ?)";

	private LogTimesTable() {
	}

	static Map<UUID, LogClock> clocks(Transaction transaction, UUID issueId) throws SQLException {
		Map<UUID, LogClock> clocks = new HashMap<>();
		transaction.query("SELECT * FROM log_clocks" + OF_ISSUE,
				row -> clocks.put(Columns.uuid(row, "log_file_id"), new LogClock(ZoneId.of(row.getString("zone")),
						Duration.ofMillis(row.getLong("skew_ms")))),
				issueId);
		return clocks;
	}

	static void putClock(Transaction transaction, UUID logFileId, LogClock clock) throws SQLException {
		transaction.update("INSERT OR REPLACE INTO log_clocks(log_file_id, zone, skew_ms) VALUES (?, ?, ?)", logFileId,
				clock.zone().getId(), clock.skew().toMillis());
	}

	static Map<UUID, LogTimes> times(Transaction transaction, UUID issueId) throws SQLException {
		Map<UUID, LogTimes> times = new HashMap<>();
		transaction.query("SELECT * FROM log_times" + OF_ISSUE,
				row -> times.put(Columns.uuid(row, "log_file_id"), map(row)), issueId);
		return times;
	}

	private static LogTimes map(ResultSet row) throws SQLException {
		long line = row.getLong("error_line");
		LogMoment error = line == 0 ? null
				: new LogMoment(line, local(row, "error_written"), offset(row, "error_zone"));
		return new LogTimes(local(row, "first_written"), local(row, "last_written"), offset(row, "zone"), error,
				row.getString("error_message"), lines(row));
	}

	private static Long lines(ResultSet row) throws SQLException {
		long lines = row.getLong("lines");
		return row.wasNull() ? null : lines;
	}

	static void putTimes(Transaction transaction, UUID logFileId, LogTimes times) throws SQLException {
		LogMoment error = times.firstError();
		transaction.update("""
				INSERT OR REPLACE INTO log_times(log_file_id, first_written, last_written, zone, error_line,
				                                 error_written, error_zone, error_message, lines)
				VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""",
				logFileId, text(times.first()), text(times.last()), text(times.zone()),
				error == null ? null : error.line(), error == null ? null : text(error.time()),
				error == null ? null : text(error.offset()), times.message(), times.lines());
	}

	private static LocalDateTime local(ResultSet row, String column) throws SQLException {
		String text = row.getString(column);
		return text == null ? null : LocalDateTime.parse(text);
	}

	private static ZoneOffset offset(ResultSet row, String column) throws SQLException {
		String text = row.getString(column);
		return text == null ? null : ZoneOffset.of(text);
	}

	private static String text(Object time) {
		return time == null ? null : time.toString();
	}
}
