package org.tftsr.storage.internal.repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.tftsr.core.issue.IssueQuery;
import org.tftsr.core.issue.IssueSummary;
import org.tftsr.core.issue.Page;
import org.tftsr.storage.internal.connection.ConnectionFactory;
import org.tftsr.storage.internal.transaction.Transaction;

/** Lists issues by filters, in pages. */
final class IssueListing {

	private static final String HAS_TAG = """
			EXISTS (SELECT 1 FROM json_each(CASE WHEN json_valid(tags) THEN tags ELSE '[]' END) WHERE value = ?)""";

	private IssueListing() {
	}

	static Page<IssueSummary> page(Transaction transaction, IssueQuery query) throws SQLException {
		SqlCondition filter = filter(query);
		long total = transaction.first("SELECT count(*) FROM issues WHERE " + filter.sql(), row -> row.getLong(1),
				filter.parametersAnd()).orElseThrow();
		String direction = query.descending() ? "DESC" : "ASC";
		String column = query.order() == IssueQuery.Order.CREATED ? "created_at" : "updated_at";
		String sql = """
				SELECT i.*,
				       (SELECT count(*) FROM log_files WHERE issue_id = i.id) AS log_count,
				       (SELECT count(*) FROM resolution_steps WHERE issue_id = i.id) AS why_count
				FROM issues i WHERE %s ORDER BY %s %s, id %s LIMIT ? OFFSET ?
				""".formatted(filter.sql(), column, direction, direction);
		List<IssueSummary> rows = transaction.query(sql, IssueListing::summary,
				filter.parametersAnd(query.limit(), query.offset()));
		return new Page<>(rows, total);
	}

	private static IssueSummary summary(ResultSet row) throws SQLException {
		return new IssueSummary(IssueTable.map(row), row.getInt("log_count"), row.getInt("why_count"));
	}

	private static SqlCondition filter(IssueQuery query) {
		List<SqlCondition> all = new ArrayList<>();
		if (!query.statuses().isEmpty()) {
			all.add(StoredWords.statusIn(query.statuses()));
		}
		if (!query.severities().isEmpty()) {
			all.add(StoredWords.severityIn(query.severities()));
		}
		if (query.domain() != null) {
			all.add(SqlCondition.of("lower(category) = ?", query.domain().id()));
		}
		if (query.tag() != null) {
			all.add(SqlCondition.of(HAS_TAG, query.tag()));
		}
		if (query.text() != null && !query.text().isEmpty()) {
			// not LIKE: there % and _ would mean something, and only ASCII letters would match in any case
			String text = query.text().toLowerCase(Locale.ROOT);
			all.add(SqlCondition.of("(instr(%1$s(title), ?) > 0 OR instr(%1$s(description), ?) > 0)"
					.formatted(ConnectionFactory.CASE_FOLD), text, text));
		}
		return SqlCondition.allOf(all);
	}
}
