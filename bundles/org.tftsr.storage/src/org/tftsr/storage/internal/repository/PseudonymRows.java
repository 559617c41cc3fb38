package org.tftsr.storage.internal.repository;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

import org.tftsr.core.pii.Pseudonym;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.storage.internal.crypto.ValueCipher;
import org.tftsr.storage.internal.transaction.SqlFailure;
import org.tftsr.storage.internal.transaction.Transaction;

/** The pseudonyms of one issue: reads them, and inserts them in batches, so that memory does not grow with their number. */
public final class PseudonymRows {

	private static final int BATCH = 1_000;

	private final Transaction transaction;
	private final UUID issueId;
	private final List<Object[]> rows = new ArrayList<>(BATCH);
	private final List<Pseudonym> known = new ArrayList<>(BATCH);
	private ValueCipher cipher;

	/** Of an issue, as part of a transaction. */
	public PseudonymRows(Transaction transaction, UUID issueId) {
		this.transaction = transaction;
		this.issueId = issueId;
	}

	/** What the encrypted value is bound to. */
	static String place(UUID issueId, Pseudonym pseudonym) {
		return issueId + pseudonym.token();
	}

	/**
	 * A pseudonym behind which to read on.
	 *
	 * @param typeName its type
	 * @param number   its number
	 */
	record Place(String typeName, int number) {

		/** Before all others. */
		static final Place START = new Place("", 0);
	}

	/** Hands out the pseudonyms of an issue, by type and number. */
	public static void forEach(Transaction transaction, UUID issueId, Consumer<Pseudonym> consumer)
			throws SQLException, TftsrException {
		List<Pseudonym> page = page(transaction, issueId, Place.START);
		while (!page.isEmpty()) {
			page.forEach(consumer);
			page = page(transaction, issueId, placeOf(page.getLast()));
		}
	}

	static Place placeOf(Pseudonym pseudonym) {
		return new Place(pseudonym.typeName(), pseudonym.number());
	}

	/** Some of the pseudonyms of an issue, by type and number; none where all come before. */
	static List<Pseudonym> page(Transaction transaction, UUID issueId, Place behind) throws SQLException, TftsrException {
		List<Pseudonym> sealed = transaction.query("""
				SELECT * FROM pseudonyms WHERE issue_id = ? AND (pii_type, number) > (?, ?) ORDER BY pii_type, number LIMIT ?""",
				row -> new Pseudonym(row.getString("pii_type"), row.getInt("number"), row.getString("value_encrypted")), issueId,
				behind.typeName(), behind.number(), BATCH);
		if (sealed.isEmpty()) {
			return sealed;
		}
		ValueCipher cipher = transaction.values();
		List<Pseudonym> page = new ArrayList<>(sealed.size());
		for (Pseudonym one : sealed) {
			page.add(new Pseudonym(one.typeName(), one.number(), cipher.open(one.value(), place(issueId, one))));
		}
		return page;
	}

	/** Takes one. */
	public void add(Pseudonym pseudonym) throws TftsrException {
		try {
			cipher = cipher == null ? transaction.values() : cipher;
			known.add(pseudonym);
			rows.add(new Object[] { issueId, pseudonym.typeName(), pseudonym.number(),
					cipher.seal(pseudonym.value(), place(issueId, pseudonym)) });
			if (rows.size() == BATCH) {
				flush();
			}
		} catch (SQLException e) {
			throw new SqlFailure(e);
		}
	}

	/**
	 * Inserts what was taken.
	 *
	 * @throws TftsrException where a number is taken already: another process gave it out in the meantime, and to go on would
	 *                        make one pseudonym of two values
	 */
	public void flush() throws SQLException, TftsrException {
		int[] inserted = transaction.updateAll("""
				INSERT INTO pseudonyms(issue_id, pii_type, number, value_encrypted) VALUES (?, ?, ?, ?)
				ON CONFLICT DO NOTHING""", rows);
		for (int i = 0; i < inserted.length; i++) {
			if (inserted[i] == 0 && !isThere(known.get(i))) {
				throw new TftsrException(ProblemKind.CONFLICT, Messages.PseudonymRows_keepWhat,
						Messages.PseudonymRows_flushWhy, Messages.PseudonymRows_tryAgainRemedy);
			}
		}
		rows.clear();
		known.clear();
	}

	private boolean isThere(Pseudonym pseudonym) throws SQLException, TftsrException {
		Optional<String> sealed = transaction.first(
				"SELECT value_encrypted FROM pseudonyms WHERE issue_id = ? AND pii_type = ? AND number = ?",
				row -> row.getString("value_encrypted"), issueId, pseudonym.typeName(), pseudonym.number());
		return sealed.isPresent()
				&& cipher.open(sealed.get(), place(issueId, pseudonym)).equals(pseudonym.value());
	}
}
