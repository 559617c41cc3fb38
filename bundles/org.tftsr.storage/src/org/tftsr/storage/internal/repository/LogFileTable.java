package org.tftsr.storage.internal.repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

import org.tftsr.core.log.LogFile;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.storage.internal.transaction.Transaction;

/** The table {@code log_files}. Where nothing else is said, a log that was removed is not there. */
final class LogFileTable {

	private LogFileTable() {
	}

	private static LogFile map(ResultSet row) throws SQLException {
		return new LogFile(Columns.uuid(row, "id"), Columns.uuid(row, "issue_id"), row.getString("file_name"),
				row.getString("file_path"), row.getLong("file_size"), Columns.text(row, "mime_type"),
				Columns.text(row, "content_hash"), Columns.time(row, "uploaded_at"), row.getInt("redacted") != 0);
	}

	static Optional<LogFile> find(Transaction transaction, UUID id) throws SQLException {
		return transaction.first("SELECT * FROM log_files WHERE id = ? AND removed_at IS NULL", LogFileTable::map, id);
	}

	/** @param what as in {@link TftsrException} */
	static LogFile require(Transaction transaction, Supplier<String> what, UUID id) throws SQLException, TftsrException {
		return find(transaction, id).orElseThrow(() -> Inputs.notFound(what, Messages.Log_noneWhy, id));
	}

	static Optional<LogFile> findRemoved(Transaction transaction, UUID id) throws SQLException {
		return transaction.first("SELECT * FROM log_files WHERE id = ? AND removed_at IS NOT NULL", LogFileTable::map, id);
	}

	static Optional<LogFile> findByContent(Transaction transaction, UUID issueId, String hash) throws SQLException {
		return transaction.first("""
				SELECT * FROM log_files WHERE issue_id = ? AND content_hash = ? AND removed_at IS NULL ORDER BY id""",
				LogFileTable::map, issueId, hash);
	}

	static Optional<LogFile> findRemovedByContent(Transaction transaction, UUID issueId, String hash) throws SQLException {
		return transaction.first("""
				SELECT * FROM log_files WHERE issue_id = ? AND content_hash = ? AND removed_at IS NOT NULL
				ORDER BY removed_at DESC, id DESC""", LogFileTable::map, issueId, hash);
	}

	static List<LogFile> list(Transaction transaction, UUID issueId) throws SQLException {
		return transaction.query("SELECT * FROM log_files WHERE issue_id = ? AND removed_at IS NULL ORDER BY uploaded_at, id",
				LogFileTable::map, issueId);
	}

	static List<LogFile> listRemoved(Transaction transaction, UUID issueId) throws SQLException {
		return transaction.query("""
				SELECT * FROM log_files WHERE issue_id = ? AND removed_at IS NOT NULL ORDER BY removed_at DESC, id DESC""",
				LogFileTable::map, issueId);
	}

	/** The ids of all log files of an issue, removed ones too. */
	static Set<UUID> ids(Transaction transaction, UUID issueId) throws SQLException {
		return Set.copyOf(transaction.query("SELECT id FROM log_files WHERE issue_id = ?", row -> Columns.uuid(row, "id"), issueId));
	}

	/** @param removedAt null where it is no longer removed */
	static void setRemoved(Transaction transaction, UUID id, String removedAt) throws SQLException {
		transaction.update("UPDATE log_files SET removed_at = ? WHERE id = ?", removedAt, id);
	}

	/** The earlier app noted what it found, and not that it had searched. */
	static boolean isSearched(Transaction transaction, UUID id) throws SQLException {
		return transaction.first("""
				SELECT 1 FROM log_files WHERE id = ? AND removed_at IS NULL AND (searched_at IS NOT NULL
					OR EXISTS (SELECT 1 FROM pii_spans WHERE log_file_id = log_files.id AND search = log_files.search))""", row -> 1,
				id).isPresent();
	}

	static Map<UUID, Long> findings(Transaction transaction, UUID issueId) throws SQLException {
		Map<UUID, Long> findings = new HashMap<>();
		// the earlier app noted what it found, and not that it had searched
		transaction.query("""
				SELECT id, found FROM (
					SELECT id, searched_at, (
						SELECT count(*) FROM pii_spans WHERE log_file_id = log_files.id AND search = log_files.search) AS found
					FROM log_files WHERE issue_id = ? AND removed_at IS NULL)
				WHERE searched_at IS NOT NULL OR found > 0""",
				row -> findings.put(Columns.uuid(row, "id"), row.getLong("found")), issueId);
		return findings;
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
