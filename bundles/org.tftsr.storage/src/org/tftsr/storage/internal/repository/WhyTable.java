package org.tftsr.storage.internal.repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.tftsr.core.issue.WhyState;
import org.tftsr.core.issue.WhyStep;
import org.tftsr.core.why.WhyAuthor;
import org.tftsr.core.why.WhyEvidence;
import org.tftsr.storage.internal.transaction.Transaction;

/** The table {@code resolution_steps} as the chain of whys that the main branch is; {@link WhyTreeTable} has all of it. */
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
		return transaction.query("SELECT * FROM resolution_steps WHERE issue_id = ? AND branch = 0 ORDER BY step_order, id",
				WhyTable::map, issueId);
	}

	/** The place behind the last why. */
	static int nextOrder(Transaction transaction, UUID issueId) throws SQLException {
		return transaction.first("""
				SELECT coalesce(max(step_order), 0) + 1 FROM resolution_steps WHERE issue_id = ? AND branch = 0""",
				row -> row.getInt(1), issueId).orElseThrow();
	}

	static boolean isTaken(Transaction transaction, UUID issueId, int order) throws SQLException {
		return transaction.first("SELECT 1 FROM resolution_steps WHERE issue_id = ? AND branch = 0 AND step_order = ?",
				row -> row.getInt(1), issueId, order).isPresent();
	}

	/** What is proposed, the analyst proposes. */
	static void insert(Transaction transaction, WhyStep why) throws SQLException {
		WhyAuthor author = why.state() == WhyState.PROPOSED ? WhyAuthor.ANALYST : WhyAuthor.PERSON;
		transaction.update("""
				INSERT INTO resolution_steps(id, issue_id, step_order, why_question, answer, evidence, state, author,
				                             created_at)
				VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""",
				why.id(), why.issueId(), why.order(), why.question(), why.answer(), why.evidence(), why.state().id(),
				author.id(), transaction.timestamp());
		EvidenceTable.keep(transaction, why.issueId(), why.id(), WhyEvidence.parseAll(why.evidence()));
	}

	/** Without evidence nothing stays confirmed. */
	static void update(Transaction transaction, WhyStep why) throws SQLException {
		transaction.update("""
				UPDATE resolution_steps SET why_question = ?, answer = ?, evidence = ?, state = ?,
				                            confirmed = CASE WHEN ? THEN confirmed ELSE 0 END
				WHERE id = ?""",
				why.question(), why.answer(), why.evidence(), why.state().id(), !why.evidence().isBlank(), why.id());
		EvidenceTable.keep(transaction, why.issueId(), why.id(), EvidenceTable
				.read(transaction, why.issueId(), Map.of(why.id(), why.evidence())).get(why.id()));
	}
}
