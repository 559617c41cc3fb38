package org.tftsr.storage.internal.takeover;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The tables of a database that claims to be one of the earlier app.
 *
 * @param tables   the columns of each real table: what a view, a virtual table or a generated column would compute is left
 *                 out, because computing it would run what a stranger wrote
 * @param computed the tables that have generated columns
 */
record EarlierSchema(Map<String, Set<String>> tables, Set<String> computed) {

	/** Both products note their migrations here. */
	static final String MIGRATIONS = "_migrations";

	/** Only this product has it. */
	private static final String OWN_HISTORY = "flyway_schema_history";

	private static final Set<String> NEEDED = Set.of("id", "title", "severity", "status");

	/** Only the most hostile database has more. */
	private static final int MOST_TABLES = 1_000;

	static EarlierSchema of(Connection connection) throws SQLException {
		Map<String, Set<String>> tables = new TreeMap<>();
		Set<String> computed = new TreeSet<>();
		try (Statement statement = connection.createStatement()) {
			try (ResultSet rows = statement.executeQuery(
					"SELECT name FROM sqlite_master WHERE type = 'table' AND rootpage > 0 LIMIT " + MOST_TABLES)) {
				while (rows.next()) {
					tables.put(String.valueOf(rows.getString(1)), new TreeSet<>());
				}
			}
			for (Map.Entry<String, Set<String>> table : tables.entrySet()) {
				if (readColumns(statement, table.getKey(), table.getValue())) {
					computed.add(table.getKey());
				}
			}
		}
		return new EarlierSchema(tables, computed);
	}

	/** Returns whether there are generated columns as well. */
	private static boolean readColumns(Statement statement, String table, Set<String> columns) throws SQLException {
		boolean computed = false;
		try (ResultSet rows = statement.executeQuery("PRAGMA table_xinfo(" + quote(table) + ')')) {
			while (rows.next()) {
				if (rows.getInt("hidden") == 0) {
					columns.add(String.valueOf(rows.getString("name")));
				} else {
					computed = true;
				}
			}
		}
		return computed;
	}

	boolean isOfTheEarlierApp() {
		return tables.containsKey(MIGRATIONS) && !tables.containsKey(OWN_HISTORY)
				&& tables.getOrDefault(EarlierTable.ISSUES.table(), Set.of()).containsAll(NEEDED);
	}

	boolean isOfThisProduct() {
		return tables.containsKey(OWN_HISTORY);
	}

	/** A name as SQL takes it. */
	static String quote(String name) {
		return '"' + name.replace("\"", "\"\"") + '"';
	}
}
