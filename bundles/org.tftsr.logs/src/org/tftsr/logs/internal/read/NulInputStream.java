package org.tftsr.logs.internal.read;

import java.io.InputStream;
import java.util.Arrays;
import java.util.Objects;

/** A number of NULs: the hole that a log begins with, once it was read through. Not thread-safe. */
final class NulInputStream extends InputStream {

	private long left;

	NulInputStream(long count) {
		left = count;
	}

	@Override
	public int read() {
		if (left == 0) {
			return -1;
		}
		left--;
		return 0;
	}

	@Override
	public int read(byte[] target, int offset, int length) {
		Objects.checkFromIndexSize(offset, length, target.length);
		if (length == 0) {
			return 0;
		}
		int count = (int) Math.min(left, length);
		Arrays.fill(target, offset, offset + count, (byte) 0);
		left -= count;
		return count == 0 ? -1 : count;
	}
}
