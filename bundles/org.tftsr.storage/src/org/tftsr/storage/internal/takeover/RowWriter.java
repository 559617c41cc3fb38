package org.tftsr.storage.internal.takeover;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.tftsr.storage.internal.transaction.Transaction;

/**
 * Inserts the rows of one table in batches. A row that is there already, or whose owner is not, is left out and counted.
 */
final class RowWriter {

	private static final int BATCH = 500;

	private final Transaction transaction;
	private final EarlierTable table;
	private final String owner;
	private final int ownerColumn;
	private final String insert;
	private final Tally tally;
	private final RowDigest digest;
	private final List<Object[]> rows = new ArrayList<>(BATCH);

	/**
	 * @param owner       the table whose rows own these, or null
	 * @param ownerColumn the column that names the owner, or null
	 * @param unless      SQL that must not hold for a row, with its columns as {@code ?1}, {@code ?2} and so on, or null
	 */
	RowWriter(Transaction transaction, EarlierTable table, String owner, String ownerColumn, String unless, Tally tally,
			RowDigest digest) {
		this.transaction = transaction;
		this.table = table;
		this.owner = owner;
		this.ownerColumn = ownerColumn == null ? -1 : table.columns().indexOf(ownerColumn);
		this.tally = tally;
		this.digest = digest;
		List<String> conditions = new ArrayList<>();
		if (owner != null) {
			conditions.add("EXISTS (SELECT 1 FROM " + owner + " WHERE id = ?" + (this.ownerColumn + 1) + ')');
		}
		if (unless != null) {
			conditions.add("NOT EXISTS (" + unless + ')');
		}
		// "WHERE true" keeps SQLite from taking ON CONFLICT for the end of a join
		insert = "INSERT INTO " + table.table() + '(' + String.join(", ", table.columns()) + ") SELECT "
				+ numberedMarks(table.columns().size()) + " WHERE "
				+ (conditions.isEmpty() ? "true" : String.join(" AND ", conditions)) + " ON CONFLICT DO NOTHING";
	}

	/** Takes the values of the table's columns, in their order. */
	void add(Object... values) throws SQLException {
		rows.add(values);
		if (rows.size() == BATCH) {
			flush();
		}
	}

	void flush() throws SQLException {
		int[] inserted = transaction.updateAll(insert, rows);
		long count = 0;
		for (int i = 0; i < inserted.length; i++) {
			if (inserted[i] > 0) {
				count++;
				digest.add(rows.get(i));
			} else {
				tally.leftOut(reason(rows.get(i)), 1);
			}
		}
		tally.brought(table, count);
		rows.clear();
	}

	private String reason(Object[] row) throws SQLException {
		String name = " of " + table.table();
		if (isThere(table.table(), table.columns().getFirst(), row[0])) {
			return "rows" + name + " that are there already";
		}
		if (owner != null && !isThere(owner, "id", row[ownerColumn])) {
			return "rows" + name + " that belong to nothing";
		}
		return "rows" + name + " that say what another row says";
	}

	private boolean isThere(String wanted, String column, Object value) throws SQLException {
		return transaction.first("SELECT 1 FROM " + wanted + " WHERE " + column + " = ?", row -> row.getInt(1), value)
				.isPresent();
	}

	private static String numberedMarks(int count) {
		return IntStream.rangeClosed(1, count).mapToObj(number -> "?" + number).collect(Collectors.joining(", "));
	}
}
