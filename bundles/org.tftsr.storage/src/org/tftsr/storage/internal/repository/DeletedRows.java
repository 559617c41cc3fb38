package org.tftsr.storage.internal.repository;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

import org.tftsr.core.problem.TftsrException;
import org.tftsr.storage.internal.transaction.Transaction;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/** The table {@code deleted_rows}: rows of any table as text, and back. */
final class DeletedRows {

	/** Of a text with a NUL in it, which JSON functions would cut off. */
	private static final String TEXT_IN_HEX = "hex";
	private static final int BATCH = 1_000;
	/** What was typed and not saved is no part of an issue: given up since, it must not come back with it. */
	private static final String DRAFTS = "drafts";

	private DeletedRows() {
	}

	/** Copies the rows of an issue and of all that hangs on it. */
	static void keep(Transaction transaction, UUID issueId) throws SQLException {
		for (IssueTables.Part part : IssueTables.of(transaction, issueId)) {
			if (part.table().equals(DRAFTS)) {
				continue;
			}
			transaction.update("""
					INSERT INTO deleted_rows(issue_id, table_name, content)
					SELECT ?, ?, json_object(%s) FROM "%s" WHERE %s""".formatted(
					String.join(", ", part.columns().stream().map(DeletedRows::cell).toList()), part.table(),
					part.condition()), issueId, part.table());
		}
	}

	private static String cell(String column) {
		return """
				'%1$s', CASE
					WHEN typeof("%1$s") = 'blob' THEN json_array('blob', hex("%1$s"))
					WHEN typeof("%1$s") = 'text' AND instr(CAST("%1$s" AS BLOB), x'00') > 0
						THEN json_array('%2$s', hex(CAST("%1$s" AS BLOB)))
					ELSE json_array(typeof("%1$s"), "%1$s") END""".formatted(column, TEXT_IN_HEX);
	}

	/** Writes the rows back into their tables. A column that is no longer there is left out; a new one gets what is usual. */
	static void restore(Transaction transaction, UUID issueId) throws SQLException, TftsrException {
		// a row may come before the one that it belongs to
		transaction.update("PRAGMA defer_foreign_keys = ON");
		List<String> tables = transaction.query("""
				SELECT table_name FROM deleted_rows WHERE issue_id = ? AND table_name <> ?
				GROUP BY table_name ORDER BY min(number)""", row -> row.getString(1), issueId, DRAFTS);
		for (String table : tables) {
			restore(transaction, issueId, table);
		}
	}

	private static void restore(Transaction transaction, UUID issueId, String table) throws SQLException {
		List<String> columns = new ArrayList<>(IssueTables.columns(transaction, table));
		columns.retainAll(transaction.query("""
				SELECT key FROM json_each((
					SELECT content FROM deleted_rows WHERE issue_id = ? AND table_name = ? ORDER BY number LIMIT 1))""",
				row -> row.getString(1), issueId, table));
		String insert = "INSERT INTO \"%s\"(%s) VALUES (%s)".formatted(table,
				String.join(", ", columns.stream().map(column -> '"' + column + '"').toList()),
				String.join(", ", columns.stream().map(column -> "?").toList()));
		long last = 0;
		while (true) {
			List<Stored> rows = transaction.query("""
					SELECT number, content FROM deleted_rows WHERE issue_id = ? AND table_name = ? AND number > ?
					ORDER BY number LIMIT ?""", row -> new Stored(row.getLong(1), row.getString(2)), issueId, table, last, BATCH);
			if (rows.isEmpty()) {
				return;
			}
			transaction.updateAll(insert, rows.stream().map(row -> row.values(columns)).toList());
			last = rows.getLast().number();
		}
	}

	/** A row of the table. */
	private record Stored(long number, String content) {

		Object[] values(List<String> columns) {
			JsonObject cells = JsonParser.parseString(content).getAsJsonObject();
			return columns.stream().map(column -> value(cells.getAsJsonArray(column))).toArray();
		}

		private static Object value(JsonArray cell) {
			return switch (cell.get(0).getAsString()) {
			case "null" -> null;
			case "integer" -> cell.get(1).getAsLong();
			case "real" -> cell.get(1).getAsDouble();
			case "blob" -> HexFormat.of().parseHex(cell.get(1).getAsString());
			case TEXT_IN_HEX -> new String(HexFormat.of().parseHex(cell.get(1).getAsString()), StandardCharsets.UTF_8);
			default -> cell.get(1).getAsString();
			};
		}
	}
}
