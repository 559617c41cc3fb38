package org.tftsr.storage.internal.repository;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.tftsr.storage.internal.transaction.Transaction;

/**
 * The tables whose rows go with an issue when it is deleted, as the database itself knows them by its foreign keys: a table that
 * is added later needs no word here.
 */
final class IssueTables {

	private static final String ROOT = "issues";

	private IssueTables() {
	}

	/**
	 * The rows of one table that belong to an issue.
	 *
	 * @param table     its name
	 * @param columns   those that can be written
	 * @param condition which rows
	 */
	record Part(String table, List<String> columns, String condition) {
	}

	/** A foreign key by which rows go with those of another table. */
	private record Edge(String child, String from, String parent, String to) {
	}

	/** The parts of an issue, each behind those that it belongs to. */
	static List<Part> of(Transaction transaction, UUID issueId) throws SQLException {
		Map<String, String> conditions = new LinkedHashMap<>();
		conditions.put(ROOT, "id = '" + issueId + '\'');
		List<Edge> left = new ArrayList<>(edges(transaction));
		while (addNext(conditions, left)) {
			// until no table is left that hangs on one of these
		}
		List<Part> parts = new ArrayList<>();
		for (Map.Entry<String, String> condition : conditions.entrySet()) {
			parts.add(new Part(condition.getKey(), columns(transaction, condition.getKey()), condition.getValue()));
		}
		return parts;
	}

	/** Adds a table on whose own parents nothing is left to add, or else, where tables hang on each other, any that hangs on one. */
	private static boolean addNext(Map<String, String> conditions, List<Edge> left) {
		List<String> reached = left.stream().filter(edge -> conditions.containsKey(edge.parent())).map(Edge::child).distinct()
				.filter(table -> !conditions.containsKey(table)).toList();
		if (reached.isEmpty()) {
			return false;
		}
		String next = reached.stream().filter(table -> left.stream().filter(edge -> edge.child().equals(table))
				.noneMatch(edge -> reached.contains(edge.parent()))).findFirst().orElse(reached.getFirst());
		conditions.put(next, String.join(" OR ", left.stream()
				.filter(edge -> edge.child().equals(next) && conditions.containsKey(edge.parent()))
				.map(edge -> "\"%s\" IN (SELECT \"%s\" FROM \"%s\" WHERE %s)".formatted(edge.from(), edge.to(), edge.parent(),
						conditions.get(edge.parent()))).toList()));
		return true;
	}

	private static List<Edge> edges(Transaction transaction) throws SQLException {
		return transaction.query("""
				SELECT child.name, key."from", key."table", coalesce(key."to", 'id')
				FROM sqlite_master child, pragma_foreign_key_list(child.name) key
				WHERE child.type = 'table' AND key.on_delete = 'CASCADE' AND key."table" <> child.name
				ORDER BY child.name, key.id""",
				row -> new Edge(row.getString(1), row.getString(2), row.getString(3), row.getString(4)));
	}

	/** The columns of a table that hold what was written, in order; none that is generated from others. */
	static List<String> columns(Transaction transaction, String table) throws SQLException {
		return transaction.query("SELECT name FROM pragma_table_xinfo(?) WHERE hidden = 0 ORDER BY cid",
				row -> row.getString(1), table);
	}
}
