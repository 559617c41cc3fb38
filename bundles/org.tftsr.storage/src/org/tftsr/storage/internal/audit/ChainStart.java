package org.tftsr.storage.internal.audit;

import java.sql.SQLException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.storage.internal.transaction.Transaction;

/** Begins the chain: numbers and hashes the rows that are there already, in the order of time, and signs the end. */
public final class ChainStart {

	private static final int PAGE = 10_000;

	private ChainStart() {
	}

	/** Whether the tables are there and no chain has begun. */
	public static boolean isDue(Transaction transaction) throws SQLException {
		long tables = transaction.first(
				"SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name IN ('audit_head', 'sealed_keys')",
				row -> row.getLong(1)).orElseThrow();
		return tables == 2 && transaction.first("""
				SELECT 1 WHERE NOT EXISTS (SELECT 1 FROM audit_head) AND NOT EXISTS (SELECT 1 FROM audit_keys)
				AND NOT EXISTS (SELECT 1 FROM audit_log WHERE hash IS NOT NULL)""", row -> row.getInt(1)).isPresent();
	}

	/** Does so as part of a transaction; rows that have a hash already must not be there. */
	public static void in(Transaction transaction, Progress progress) throws SQLException, TftsrException {
		makeText(transaction);
		transaction.update("""
				UPDATE audit_log SET sequence = numbered.number
				FROM (SELECT rowid AS row, row_number() OVER (ORDER BY timestamp, id) AS number FROM audit_log) AS numbered
				WHERE audit_log.rowid = numbered.row""");
		long last = transaction.first("SELECT count(*) FROM audit_log", row -> row.getLong(1)).orElseThrow();
		ChainHash chain = new ChainHash();
		byte[] hash = new byte[ChainHash.LENGTH];
		for (long from = 1; from <= last; from += PAGE) {
			progress.check();
			hash = chainPage(transaction, chain, hash, from);
		}
		SigningKey key = SigningKeys.create(transaction);
		HeadTable.write(transaction, SignedHead.sign(key, last, HexFormat.of().formatHex(hash),
				transaction.now().truncatedTo(ChronoUnit.SECONDS).toString(), 0));
	}

	/** Other programs may have left blobs, which read as text. */
	private static void makeText(Transaction transaction) throws SQLException {
		for (String column : AuditRow.COLUMNS) {
			transaction.update("UPDATE audit_log SET %1$s = CAST(%1$s AS TEXT) WHERE typeof(%1$s) = 'blob'"
					.formatted(column));
		}
	}

	private static byte[] chainPage(Transaction transaction, ChainHash chain, byte[] before, long from)
			throws SQLException, TftsrException {
		List<Object[]> hashes = new ArrayList<>(PAGE);
		byte[][] last = { before };
		transaction.forEach("SELECT sequence, CAST(" + AuditRow.JSON
				+ " AS BLOB) FROM audit_log WHERE sequence >= ? ORDER BY sequence LIMIT ?", row -> {
					last[0] = chain.next(last[0], row.getBytes(2));
					hashes.add(new Object[] { HexFormat.of().formatHex(last[0]), row.getLong(1) });
				}, from, PAGE);
		transaction.updateAll("UPDATE audit_log SET hash = ? WHERE sequence = ?", hashes);
		return last[0];
	}
}
