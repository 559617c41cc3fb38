package org.tftsr.storage.internal.repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.tftsr.core.issue.Issue;
import org.tftsr.core.issue.IssueChange;
import org.tftsr.core.issue.IssueStatus;
import org.tftsr.core.issue.NewIssue;
import org.tftsr.storage.internal.transaction.Timestamps;
import org.tftsr.storage.internal.transaction.Transaction;

/** The table {@code issues}. */
final class IssueTable {

	/**
	 * What {@link #map} reads of an issue {@code i}: not all columns, for some are worked out of others, which takes as long as to read the
	 * rest.
	 */
	static final String COLUMNS = """
			i.id, i.title, i.description, i.severity, i.status, i.category, i.source, i.created_at, i.updated_at, i.resolved_at,
			i.assigned_to, i.tags""";

	private IssueTable() {
	}

	static Issue map(ResultSet row) throws SQLException {
		return new Issue(Columns.uuid(row, "id"), row.getString("title"), Columns.text(row, "description"),
				StoredWords.severity(row.getString("severity")), StoredWords.status(row.getString("status")),
				Columns.textOrNull(row, "category"), Columns.textOrNull(row, "source"), Columns.time(row, "created_at"),
				Columns.time(row, "updated_at"), Columns.time(row, "resolved_at"),
				Columns.textOrNull(row, "assigned_to"), TagList.parse(row.getString("tags")));
	}

	static Optional<Issue> find(Transaction transaction, UUID id) throws SQLException {
		return transaction.first("SELECT " + COLUMNS + " FROM issues i WHERE id = ?", IssueTable::map, id);
	}

	/** The first two ids that begin so, which is enough to know whether there is exactly one. */
	static List<UUID> beginningWith(Transaction transaction, String hexadecimalPrefix) throws SQLException {
		return transaction.query("SELECT id FROM issues WHERE id GLOB ? ORDER BY id LIMIT 2",
				row -> Columns.uuid(row, "id"), hexadecimalPrefix + '*');
	}

	static UUID insert(Transaction transaction, NewIssue issue) throws SQLException {
		UUID id = transaction.newId();
		String now = transaction.timestamp();
		transaction.update("""
				INSERT INTO issues(id, title, description, severity, status, category, source, created_at, updated_at,
				                   tags)
				VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
				id, issue.title(), issue.description(), issue.severity().id(), IssueStatus.OPEN.id(),
				issue.domain() == null ? null : issue.domain().id(), issue.source(), now, now,
				TagList.toJson(issue.tags()));
		return id;
	}

	/** Writes the given fields; returns the names of their columns, in the order of the record. */
	static List<String> update(Transaction transaction, Issue before, IssueChange change) throws SQLException {
		List<String> columns = new ArrayList<>();
		List<Object> values = new ArrayList<>();
		set(columns, values, "title", change.title());
		set(columns, values, "description", change.description());
		set(columns, values, "severity", change.severity() == null ? null : change.severity().id());
		set(columns, values, "status", change.status() == null ? null : change.status().id());
		set(columns, values, "category", change.domain() == null ? null : change.domain().id());
		set(columns, values, "assigned_to", change.assignedTo());
		set(columns, values, "tags", change.tags() == null ? null : TagList.toJson(change.tags()));
		if (columns.isEmpty()) {
			return columns;
		}
		List<Object> parameters = new ArrayList<>(values);
		parameters.add(resolvedAt(transaction, before, change.status()));
		parameters.add(before.id());
		String assignments = String.join(", ", columns.stream().map(column -> column + " = ?").toList());
		transaction.update("UPDATE issues SET " + assignments + ", resolved_at = ? WHERE id = ?", parameters.toArray());
		return columns;
	}

	private static void set(List<String> columns, List<Object> values, String column, String value) {
		if (value != null) {
			columns.add(column);
			values.add(value);
		}
	}

	/** Resolving sets the time once, closing keeps it, and taking the work up again clears it. */
	private static String resolvedAt(Transaction transaction, Issue before, IssueStatus status) {
		Instant known = before.resolvedAt();
		if (status != null && !status.isDone()) {
			return null;
		}
		if (known == null && status == IssueStatus.RESOLVED) {
			return transaction.timestamp();
		}
		return known == null ? null : Timestamps.toSeconds(known);
	}
}
