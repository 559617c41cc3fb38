package org.tftsr.storage.internal.maintenance;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How many rows each table has. The tables in which the search index keeps itself do not count: it may be built anew. */
final class TableCounts {

	private TableCounts() {
	}

	/** The numbers, by the name of the table. */
	static Map<String, Long> of(Connection connection) throws SQLException {
		Map<String, Long> counts = new TreeMap<>();
		try (Statement statement = connection.createStatement()) {
			for (String table : tables(connection)) {
				try (ResultSet rows = statement
						.executeQuery("SELECT count(*) FROM \"" + table.replace("\"", "\"\"") + '"')) {
					rows.next();
					counts.put(table, rows.getLong(1));
				}
			}
		}
		return counts;
	}

	/** All of them together. */
	static long sum(Map<String, Long> counts) {
		return counts.values().stream().mapToLong(Long::longValue).sum();
	}

	/** The names of the tables, in order. */
	static List<String> tables(Connection connection) throws SQLException {
		List<String> names = new ArrayList<>();
		try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery("""
				SELECT name FROM sqlite_master
				WHERE type = 'table' AND name NOT LIKE 'sqlite~_%' ESCAPE '~' AND name NOT LIKE 'issues~_fts%' ESCAPE '~'
				ORDER BY name""")) {
			while (rows.next()) {
				names.add(rows.getString(1));
			}
		}
		return names;
	}
}
