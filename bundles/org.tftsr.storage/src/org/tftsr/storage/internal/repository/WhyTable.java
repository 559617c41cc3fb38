package org.tftsr.storage.internal.repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.tftsr.core.issue.WhyStep;
import org.tftsr.storage.internal.transaction.Transaction;

/** The table {@code resolution_steps}. */
final class WhyTable {

	private WhyTable() {
	}

	private static WhyStep map(ResultSet row) throws SQLException {
		return new WhyStep(Columns.uuid(row, "id"), Columns.uuid(row, "issue_id"), row.getInt("step_order"),
				row.getString("why_question"), Columns.text(row, "answer"), Columns.text(row, "evidence"),
				StoredWords.whyState(row.getString("state")), Columns.time(row, "created_at"));
	}

	static Optional<WhyStep> find(Transaction transaction, UUID id) throws SQLException {
		return transaction.first("SELECT * FROM resolution_steps WHERE id = ?", WhyTable::map, id);
	}

	static List<WhyStep> list(Transaction transaction, UUID issueId) throws SQLException {
		return transaction.query("SELECT * FROM resolution_steps WHERE issue_id = ? ORDER BY step_order, id",
				WhyTable::map, issueId);
	}

	/** The place behind the last why. */
	static int nextOrder(Transaction transaction, UUID issueId) throws SQLException {
		return transaction.first("SELECT coalesce(max(step_order), 0) + 1 FROM resolution_steps WHERE issue_id = ?",
				row -> row.getInt(1), issueId).orElseThrow();
	}

	static boolean isTaken(Transaction transaction, UUID issueId, int order) throws SQLException {
		return transaction.first("SELECT 1 FROM resolution_steps WHERE issue_id = ? AND step_order = ?",
				row -> row.getInt(1), issueId, order).isPresent();
	}

	static void insert(Transaction transaction, WhyStep why) throws SQLException {
		transaction.update("""
				INSERT INTO resolution_steps(id, issue_id, step_order, why_question, answer, evidence, state,
				                             created_at)
				VALUES (?, ?, ?, ?, ?, ?, ?, ?)""",
				why.id(), why.issueId(), why.order(), why.question(), why.answer(), why.evidence(), why.state().id(),
				transaction.timestamp());
	}

	static void update(Transaction transaction, WhyStep why) throws SQLException {
		transaction.update(
				"UPDATE resolution_steps SET why_question = ?, answer = ?, evidence = ?, state = ? WHERE id = ?",
				why.question(), why.answer(), why.evidence(), why.state().id(), why.id());
	}
}
