package org.tftsr.storage.internal.audit;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

import org.tftsr.core.problem.TftsrException;
import org.tftsr.storage.internal.transaction.Transaction;

/** Reads rows of the audit log for examination, whatever somebody may have made of them. */
final class ChainRows {

	private static final String SELECT = "SELECT rowid AS place, CASE typeof(sequence) WHEN 'integer' THEN sequence END, id, "
			+ "timestamp, CAST(" + AuditRow.JSON + " AS BLOB), " + AuditRow.HASH + " FROM audit_log ";

	private final Transaction transaction;

	ChainRows(Transaction transaction) {
		this.transaction = transaction;
	}

	/** All rows of a number; more than one where the index has been dropped. */
	List<ChainRow> at(long sequence) throws SQLException {
		return transaction.query(SELECT + "WHERE sequence = ? ORDER BY place", ChainRows::map, sequence);
	}

	/** The row of the next number. */
	Optional<ChainRow> after(long sequence) throws SQLException {
		return transaction.first(
				SELECT + "WHERE sequence > ? AND typeof(sequence) = 'integer' ORDER BY sequence, place LIMIT 1",
				ChainRows::map, sequence);
	}

	/**
	 * A row whose number is none that the product gives; a fraction between two numbers shows where they are checked. Three
	 * looks into the index rather than one walk over the table.
	 */
	Optional<ChainRow> unnumbered() throws SQLException {
		for (String condition : List.of("sequence IS NULL", "sequence < 1", "sequence > 9223372036854775807")) {
			Optional<ChainRow> row = transaction.first(SELECT + "WHERE " + condition + " LIMIT 1", ChainRows::map);
			if (row.isPresent()) {
				return row;
			}
		}
		return Optional.empty();
	}

	/** Goes through all rows. */
	void forEach(Visitor visitor) throws SQLException, TftsrException {
		transaction.forEach(SELECT + "ORDER BY sequence, place", row -> visitor.visit(map(row)));
	}

	private static ChainRow map(ResultSet row) throws SQLException {
		long sequence = row.getLong(2);
		byte[] json = row.getBytes(5);
		return new ChainRow(row.getLong(1), row.wasNull() ? 0 : sequence, row.getString(3), row.getString(4), json,
				row.getString(6));
	}

	/** Takes one row. */
	@FunctionalInterface
	interface Visitor {
		void visit(ChainRow row);
	}

	/**
	 * A row as it is now.
	 *
	 * @param place    where it lies in the table
	 * @param sequence 0 where it is no number
	 * @param json     what is hashed
	 * @param hash     as stored
	 */
	record ChainRow(long place, long sequence, String id, String timestamp, byte[] json, String hash) {

		/** Whether this is the row that was written with a number, behind a row of some hash. */
		boolean isLink(ChainHash chain, long number, String previous) {
			return ChainHash.isHash(previous) && chain.next(previous, jsonWith(number)).equals(hash);
		}

		/** What would have been hashed, had the row had another number. */
		private byte[] jsonWith(long number) {
			int comma = 0;
			while (json[comma] != ',') {
				comma++;
			}
			byte[] digits = ('[' + Long.toString(number)).getBytes(StandardCharsets.US_ASCII);
			byte[] result = new byte[digits.length + json.length - comma];
			System.arraycopy(digits, 0, result, 0, digits.length);
			System.arraycopy(json, comma, result, digits.length, json.length - comma);
			return result;
		}
	}
}
