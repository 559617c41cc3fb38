package org.tftsr.storage.internal.repository;

import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.tftsr.storage.internal.transaction.Transaction;

/** What hangs on an issue and goes with it. */
final class IssueParts {

	private static final List<String> TABLES = List.of("log_files", "resolution_steps", "timeline_events", "documents",
			"pseudonyms", "ai_conversations", "remote_links");

	private IssueParts() {
	}

	/** How many rows of each table; tables without any are left out. */
	static Map<String, Long> count(Transaction transaction, UUID issueId) throws SQLException {
		Map<String, Long> counts = new LinkedHashMap<>();
		for (String table : TABLES) {
			put(counts, table, transaction, "SELECT count(*) FROM " + table + " WHERE issue_id = ?", issueId);
		}
		put(counts, "document_versions", transaction,
				"SELECT count(*) FROM document_versions WHERE document_id IN (SELECT id FROM documents WHERE issue_id = ?)",
				issueId);
		put(counts, "pii_spans", transaction, """
				SELECT count(*) FROM pii_spans JOIN log_files ON log_files.id = log_file_id AND log_files.search = pii_spans.search
				WHERE issue_id = ?""", issueId);
		put(counts, "restorations", transaction,
				"SELECT count(*) FROM restorations WHERE log_file_id IN (SELECT id FROM log_files WHERE issue_id = ?)", issueId);
		return counts;
	}

	private static void put(Map<String, Long> counts, String table, Transaction transaction, String sql, UUID issueId)
			throws SQLException {
		long count = transaction.first(sql, row -> row.getLong(1), issueId).orElseThrow();
		if (count > 0) {
			counts.put(table, count);
		}
	}
}
