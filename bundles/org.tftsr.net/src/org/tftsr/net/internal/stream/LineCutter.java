package org.tftsr.net.internal.stream;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import org.tftsr.core.problem.TftsrException;

/**
 * Cuts bytes into lines that end with LF, CR or both, wherever the bytes are torn. A line is decoded when it is whole, so that no
 * character is torn either: no byte of a longer character in UTF-8 looks like the end of a line.
 */
final class LineCutter {

	private static final int FIRST_SIZE = 1024;
	private static final byte[] MARK = { (byte) 0xEF, (byte) 0xBB, (byte) 0xBF };

	/** Takes lines. */
	@FunctionalInterface
	interface Lines {
		void line(String line) throws TftsrException;
	}

	private final boolean endsAtCr;
	/** The beginning of a line whose end has not come yet. */
	private byte[] pending = new byte[FIRST_SIZE];
	private int length;
	private boolean afterCr;
	private boolean first = true;

	/** @param endsAtCr whether a CR alone ends a line */
	LineCutter(boolean endsAtCr) {
		this.endsAtCr = endsAtCr;
	}

	void bytes(byte[] bytes, int count, Lines lines) throws TftsrException {
		int start = 0;
		for (int i = 0; i < count; i++) {
			byte value = bytes[i];
			if (value == '\n' && afterCr) {
				start = i + 1;
			} else if (value == '\n' || value == '\r' && endsAtCr) {
				whole(bytes, start, i, lines);
				start = i + 1;
			}
			afterCr = value == '\r' && endsAtCr;
		}
		keep(bytes, start, count);
	}

	private void whole(byte[] bytes, int start, int end, Lines lines) throws TftsrException {
		String line;
		if (length == 0) {
			requireSize(end - start);
			line = decode(bytes, start, end - start);
		} else {
			keep(bytes, start, end);
			line = decode(pending, 0, length);
			length = 0;
		}
		lines.line(line);
	}

	private String decode(byte[] bytes, int start, int count) {
		int skip = first && count >= MARK.length && Arrays.equals(bytes, start, start + MARK.length, MARK, 0, MARK.length)
				? MARK.length
				: 0;
		first = false;
		return new String(bytes, start + skip, count - skip, StandardCharsets.UTF_8);
	}

	private void keep(byte[] bytes, int start, int end) throws TftsrException {
		int more = end - start;
		requireSize(length + more);
		if (length + more > pending.length) {
			pending = Arrays.copyOf(pending, Math.max(length + more, 2 * pending.length));
		}
		System.arraycopy(bytes, start, pending, length, more);
		length += more;
	}

	/** What stands behind the last end of a line; empty where nothing does. */
	String rest() {
		String rest = decode(pending, 0, length);
		length = 0;
		return rest;
	}

	private static void requireSize(long size) throws TftsrException {
		if (size > PieceParser.LARGEST_PIECE) {
			throw StreamProblems.tooLarge();
		}
	}
}
