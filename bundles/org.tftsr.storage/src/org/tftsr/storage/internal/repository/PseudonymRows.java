package org.tftsr.storage.internal.repository;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.tftsr.core.pii.Pseudonym;
import org.tftsr.storage.internal.crypto.ValueCipher;
import org.tftsr.storage.internal.transaction.SqlFailure;
import org.tftsr.storage.internal.transaction.Transaction;

/** Inserts pseudonyms of one issue in batches, so that memory does not grow with their number. */
final class PseudonymRows {

	private static final int BATCH = 1_000;

	private final Transaction transaction;
	private final UUID issueId;
	private final List<Object[]> rows = new ArrayList<>(BATCH);
	private ValueCipher cipher;

	PseudonymRows(Transaction transaction, UUID issueId) {
		this.transaction = transaction;
		this.issueId = issueId;
	}

	/** What the encrypted value is bound to. */
	static String place(UUID issueId, Pseudonym pseudonym) {
		return issueId + pseudonym.token();
	}

	void add(Pseudonym pseudonym) {
		try {
			cipher = cipher == null ? transaction.values() : cipher;
			rows.add(new Object[] { issueId, pseudonym.typeName(), pseudonym.number(),
					cipher.seal(pseudonym.value(), place(issueId, pseudonym)) });
			if (rows.size() == BATCH) {
				flush();
			}
		} catch (SQLException e) {
			throw new SqlFailure(e);
		}
	}

	void flush() throws SQLException {
		transaction.updateAll("""
				INSERT INTO pseudonyms(issue_id, pii_type, number, value_encrypted) VALUES (?, ?, ?, ?)
				ON CONFLICT DO NOTHING""", rows);
		rows.clear();
	}
}
