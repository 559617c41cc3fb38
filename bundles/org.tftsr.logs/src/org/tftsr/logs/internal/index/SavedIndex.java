package org.tftsr.logs.internal.index;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/**
 * An index as bytes: counts of line ends, and what tells whether they are those of a log. A digest at the end tells damage.
 *
 * @param charset     the encoding's name
 * @param step        the step that was asked for; that of the index may be wider
 * @param modified    when the log was written last
 * @param fingerprint of the bytes that the index covers
 * @param index       what is known
 */
public record SavedIndex(String charset, int step, long modified, byte[] fingerprint, LineIndex index) {

	private static final int MAGIC = 0x54464c49;
	private static final int VERSION = 1;
	private static final int DIGEST = 32;
	/** No index that was saved is larger. */
	private static final int LARGEST = 1 << 23;

	/** The bytes to save. */
	public byte[] encode() {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (DataOutputStream out = new DataOutputStream(bytes)) {
			out.writeInt(MAGIC);
			out.writeInt(VERSION);
			writeArray(out, charset.getBytes(StandardCharsets.US_ASCII));
			out.writeInt(step);
			out.writeLong(modified);
			writeArray(out, fingerprint);
			out.writeInt(index.step());
			out.writeInt(index.places());
			out.writeLong(index.indexed());
			out.writeLong(index.lineFeeds());
			out.writeBoolean(index.ended());
			for (int i = 1; i < index.places(); i++) {
				out.writeInt((int) (index.before()[i] - index.before()[i - 1]));
			}
			out.write(digest(bytes.toByteArray(), bytes.size()));
		} catch (IOException e) {
			throw new UncheckedIOException("memory cannot be written to", e);
		}
		return bytes.toByteArray();
	}

	private static void writeArray(DataOutputStream out, byte[] array) throws IOException {
		out.writeByte(array.length);
		out.write(array);
	}

	/**
	 * Reads what was saved.
	 *
	 * @param saved any bytes
	 * @return null where they are not a whole index of this version
	 */
	public static SavedIndex decode(byte[] saved) {
		int length = saved.length - DIGEST;
		if (length < 0 || length > LARGEST
				|| !Arrays.equals(digest(saved, length), Arrays.copyOfRange(saved, length, saved.length))) {
			return null;
		}
		ByteBuffer in = ByteBuffer.wrap(saved, 0, length);
		try {
			return in.getInt() == MAGIC && in.getInt() == VERSION ? decode(in) : null;
		} catch (BufferUnderflowException e) {
			// with the right digest: made by something else
			return null;
		}
	}

	private static SavedIndex decode(ByteBuffer in) {
		String charset = new String(readArray(in), StandardCharsets.US_ASCII);
		int asked = in.getInt();
		long modified = in.getLong();
		byte[] fingerprint = readArray(in);
		int step = in.getInt();
		int places = in.getInt();
		long indexed = in.getLong();
		long lineFeeds = in.getLong();
		boolean ended = in.get() != 0;
		if (places < 1 || in.remaining() != (places - 1) * Integer.BYTES) {
			return null;
		}
		long[] before = new long[places];
		for (int i = 1; i < places; i++) {
			before[i] = before[i - 1] + in.getInt();
		}
		return new SavedIndex(charset, asked, modified, fingerprint,
				new LineIndex(step, before, places, indexed, lineFeeds, ended));
	}

	private static byte[] readArray(ByteBuffer in) {
		byte[] array = new byte[in.get() & 0xff];
		in.get(array);
		return array;
	}

	private static byte[] digest(byte[] bytes, int length) {
		try {
			MessageDigest digest = MessageDigest.getInstance("SHA-256");
			digest.update(bytes, 0, length);
			return digest.digest();
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException("every Java has SHA-256", e);
		}
	}
}
