package org.tftsr.storage.internal.takeover;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * A checksum over rows in any order: SHA-256 of each row, added up. Two sets of rows with the same checksum hold the same
 * values.
 */
final class RowDigest {

	private static final int LENGTH = 32;
	private static final int BYTE = 0xFF;

	private final MessageDigest sha;
	private final byte[] sum = new byte[LENGTH];
	private long count;

	RowDigest() {
		try {
			sha = MessageDigest.getInstance("SHA-256");
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException("Every Java platform has SHA-256", e);
		}
	}

	/** Takes the values of one row: null, numbers or text. */
	void add(Object... values) {
		for (Object value : values) {
			byte[] bytes = value == null ? new byte[0] : value.toString().getBytes(StandardCharsets.UTF_8);
			sha.update((byte) (value == null ? 0 : 1));
			sha.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
			sha.update(bytes);
		}
		byte[] row = sha.digest();
		int carry = 0;
		for (int i = LENGTH - 1; i >= 0; i--) {
			int total = (sum[i] & BYTE) + (row[i] & BYTE) + carry;
			sum[i] = (byte) total;
			carry = total >>> Byte.SIZE;
		}
		count++;
	}

	boolean matches(RowDigest other) {
		return count == other.count && Arrays.equals(sum, other.sum);
	}

	@Override
	public String toString() {
		return count + " rows, " + HexFormat.of().formatHex(sum);
	}
}
