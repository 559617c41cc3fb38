package org.tftsr.storage.internal.repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.tftsr.core.issue.TimelineEvent;
import org.tftsr.core.timeline.TimelineChange;
import org.tftsr.storage.internal.transaction.Timestamps;
import org.tftsr.storage.internal.transaction.Transaction;

/** The table {@code timeline_events}. */
final class TimelineTable {

	private TimelineTable() {
	}

	private static TimelineEvent map(ResultSet row) throws SQLException {
		return new TimelineEvent(Columns.uuid(row, "id"), Columns.uuid(row, "issue_id"), row.getString("event_type"),
				row.getString("description"), Columns.time(row, "occurred_at"), row.getString("original_time"),
				Columns.time(row, "created_at"), Columns.uuidOrNull(row, "log_file_id"), row.getLong("line"));
	}

	static Optional<TimelineEvent> find(Transaction transaction, UUID id) throws SQLException {
		return transaction.first("SELECT * FROM timeline_events WHERE id = ?", TimelineTable::map, id);
	}

	static List<TimelineEvent> list(Transaction transaction, UUID issueId) throws SQLException {
		return transaction.query("SELECT * FROM timeline_events WHERE issue_id = ? ORDER BY occurred_at, id",
				TimelineTable::map, issueId);
	}

	static void insert(Transaction transaction, TimelineEvent event) throws SQLException {
		transaction.update("""
				INSERT INTO timeline_events(id, issue_id, event_type, description, occurred_at, original_time,
				                            created_at, log_file_id, line)
				VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""",
				event.id(), event.issueId(), event.type(), event.description(),
				Timestamps.toMilliseconds(event.occurredAt()), event.originalTime(), transaction.timestamp(),
				event.logFileId(), event.line());
	}

	static void update(Transaction transaction, UUID id, TimelineChange change) throws SQLException {
		transaction.update("""
				UPDATE timeline_events SET event_type = ?, description = ?, occurred_at = ?, original_time = ?
				WHERE id = ?""",
				change.type(), change.description(), Timestamps.toMilliseconds(change.occurredAt()),
				change.originalTime(), id);
	}

	static void delete(Transaction transaction, UUID id) throws SQLException {
		transaction.update("DELETE FROM timeline_events WHERE id = ?", id);
	}
}
