package org.tftsr.storage.internal.audit;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.BooleanSupplier;

import org.tftsr.core.problem.CancelledException;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.storage.internal.connection.SqlProblems;
import org.tftsr.storage.internal.transaction.Transaction;

/**
 * Checks a stretch of the chain: that the numbers have no gap and each hash is the one of its row. Because the hashes are
 * stored, stretches can be checked at the same time.
 */
final class ChainSegment {

	private static final int ROWS_BETWEEN_REPORTS = 4096;

	private final long first;
	private final long last;
	private final LongAdder done;
	private final BooleanSupplier cancelled;
	private final ChainHash chain = new ChainHash();
	private byte[] previous;
	private long checked;
	private boolean broken;

	/**
	 * @param first     number of the first row
	 * @param last      number of the last row that must be there
	 * @param done      counts the rows that have been checked
	 * @param cancelled asked now and then
	 */
	ChainSegment(long first, long last, LongAdder done, BooleanSupplier cancelled) {
		this.first = first;
		this.last = last;
		this.done = done;
		this.cancelled = cancelled;
	}

	/** Runs the check. */
	Result check(Transaction transaction) throws SQLException, TftsrException {
		String before = ChainHash.START;
		if (first > 1) {
			// Where it is missing or no hash, the first row does not fit, and the stretch before is broken earlier.
			before = transaction.first("SELECT " + AuditRow.HASH + " FROM audit_log WHERE sequence = ?",
					row -> row.getString(1), first - 1).filter(ChainHash::isHash).orElse(ChainHash.START);
		}
		previous = HexFormat.of().parseHex(before);
		checked = first - 1;
		try {
			walk(transaction, AuditRow.PLAIN_JSON);
		} catch (SQLException e) {
			if (SqlProblems.isDamage(e)) {
				throw e;
			}
			// The short form fails at a blob, which somebody else has put there. The long one goes on from the row before it.
			walk(transaction, AuditRow.JSON);
		}
		return new Result(checked, HexFormat.of().formatHex(previous), broken || checked < last);
	}

	private void walk(Transaction transaction, String json) throws SQLException, TftsrException {
		transaction.forEach("SELECT CAST(" + json + " || " + AuditRow.HASH
				+ " AS BLOB) FROM audit_log WHERE sequence BETWEEN ? AND ? ORDER BY sequence", row -> {
					if (!broken) {
						accept(row.getBytes(1));
					}
				}, checked + 1, last);
	}

	private void accept(byte[] row) throws CancelledException {
		int length = row.length - ChainHash.DIGITS;
		byte[] hash = length > 0 && sequence(row) == checked + 1 ? chain.next(previous, row, length) : new byte[0];
		if (!Arrays.equals(hash, storedHash(row, Math.max(length, 0)))) {
			broken = true;
			return;
		}
		previous = hash;
		checked++;
		if (checked % ROWS_BETWEEN_REPORTS == 0) {
			done.add(ROWS_BETWEEN_REPORTS);
			if (cancelled.getAsBoolean()) {
				throw new CancelledException();
			}
		}
	}

	private static long sequence(byte[] row) {
		long number = 0;
		int at = 1;
		for (; at < row.length && row[at] >= '0' && row[at] <= '9'; at++) {
			number = number * 10 + row[at] - '0';
		}
		return at < row.length && row[at] == ',' ? number : -1;
	}

	/** The bytes of the digits behind the row; null where they are not what the product writes. */
	private static byte[] storedHash(byte[] row, int from) {
		if (row.length - from != ChainHash.DIGITS) {
			return null;
		}
		byte[] hash = new byte[ChainHash.LENGTH];
		for (int i = 0; i < hash.length; i++) {
			int high = digit(row[from + 2 * i]);
			int low = digit(row[from + 2 * i + 1]);
			if (high < 0 || low < 0) {
				return null;
			}
			hash[i] = (byte) (high << 4 | low);
		}
		return hash;
	}

	/** Only the small digits that the product writes: others would be a change, too. */
	private static int digit(byte b) {
		if (b >= '0' && b <= '9') {
			return b - '0';
		}
		return b >= 'a' && b <= 'f' ? b - 'a' + 10 : -1;
	}

	/**
	 * What was found.
	 *
	 * @param last   number of the last row that fits
	 * @param hash   its hash
	 * @param broken whether the row behind it is missing or does not fit
	 */
	record Result(long last, String hash, boolean broken) {
	}
}
