package org.tftsr.storage.internal.repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;

import org.tftsr.storage.internal.transaction.Timestamps;

/** Reads columns in the types of the domain. */
final class Columns {

	private Columns() {
	}

	static UUID uuid(ResultSet row, String column) throws SQLException {
		return UUID.fromString(row.getString(column));
	}

	/** Null where the column is. */
	static UUID uuidOrNull(ResultSet row, String column) throws SQLException {
		String text = row.getString(column);
		return text == null ? null : UUID.fromString(text);
	}

	/** Null where the column is. */
	static Instant time(ResultSet row, String column) throws SQLException {
		return Timestamps.parse(row.getString(column));
	}

	/** Empty where the column is null. */
	static String text(ResultSet row, String column) throws SQLException {
		String text = row.getString(column);
		return text == null ? "" : text;
	}

	/** Null where the column is empty: older databases wrote empty text for "none". */
	static String textOrNull(ResultSet row, String column) throws SQLException {
		String text = row.getString(column);
		return text == null || text.isEmpty() ? null : text;
	}
}
