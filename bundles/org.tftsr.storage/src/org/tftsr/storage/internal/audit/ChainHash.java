package org.tftsr.storage.internal.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The links of the chain: SHA-256 over a tag, the hash of the row before, and the row. Used by one thread at a time. */
final class ChainHash {

	/** Bytes of a hash. */
	static final int LENGTH = 32;

	/** Characters of a hash in hexadecimal digits. */
	static final int DIGITS = 2 * LENGTH;

	/** What stands before the first row. */
	static final String START = "0".repeat(DIGITS);

	private static final byte[] TAG = "tftsr/audit-row/1\n".getBytes(StandardCharsets.US_ASCII);

	private final MessageDigest digest = sha256();

	/** The hash of a row. */
	byte[] next(byte[] previous, byte[] row) {
		return next(previous, row, row.length);
	}

	/** The hash of the row in the first bytes of an array. */
	byte[] next(byte[] previous, byte[] row, int length) {
		digest.update(TAG);
		digest.update(previous);
		digest.update(row, 0, length);
		return digest.digest();
	}

	/** The hash of a row, from and to hexadecimal digits. */
	String next(String previous, byte[] row) {
		return HexFormat.of().formatHex(next(HexFormat.of().parseHex(previous), row));
	}

	/** Whether a text has the form of a hash; others cannot have been written by the product. */
	static boolean isHash(String text) {
		return text != null && text.length() == DIGITS
				&& text.chars().allMatch(c -> c >= '0' && c <= '9' || c >= 'a' && c <= 'f');
	}

	static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException("Every Java platform has SHA-256", e);
		}
	}
}
