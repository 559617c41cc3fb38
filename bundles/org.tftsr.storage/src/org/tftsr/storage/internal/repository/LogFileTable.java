package org.tftsr.storage.internal.repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.tftsr.core.log.LogFile;
import org.tftsr.storage.internal.transaction.Transaction;

/** The table {@code log_files}. */
final class LogFileTable {

	private LogFileTable() {
	}

	private static LogFile map(ResultSet row) throws SQLException {
		return new LogFile(Columns.uuid(row, "id"), Columns.uuid(row, "issue_id"), row.getString("file_name"),
				row.getString("file_path"), row.getLong("file_size"), row.getString("mime_type"),
				Columns.text(row, "content_hash"), Columns.time(row, "uploaded_at"), row.getInt("redacted") != 0);
	}

	static Optional<LogFile> find(Transaction transaction, UUID id) throws SQLException {
		return transaction.first("SELECT * FROM log_files WHERE id = ?", LogFileTable::map, id);
	}

	static Optional<LogFile> findByContent(Transaction transaction, UUID issueId, String hash) throws SQLException {
		return transaction.first("SELECT * FROM log_files WHERE issue_id = ? AND content_hash = ? ORDER BY id",
				LogFileTable::map, issueId, hash);
	}

	static List<LogFile> list(Transaction transaction, UUID issueId) throws SQLException {
		return transaction.query("SELECT * FROM log_files WHERE issue_id = ? ORDER BY uploaded_at, id",
				LogFileTable::map, issueId);
	}

	static void insert(Transaction transaction, LogFile file) throws SQLException {
		transaction.update("""
				INSERT INTO log_files(id, issue_id, file_name, file_path, file_size, mime_type, content_hash,
				                      uploaded_at, redacted)
				VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""",
				file.id(), file.issueId(), file.name(), file.path(), file.size(), file.mimeType(), file.contentHash(),
				transaction.timestamp(), file.redacted());
	}
}
