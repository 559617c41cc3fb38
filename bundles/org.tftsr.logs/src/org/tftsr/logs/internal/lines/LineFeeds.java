package org.tftsr.logs.internal.lines;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Line feeds in bytes, eight bytes at a time. */
final class LineFeeds {

	private static final VarHandle WORDS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
	private static final byte LF = '\n';
	private static final long LFS = 0x0a0a0a0a0a0a0a0aL;
	private static final long LOWS = 0x7f7f7f7f7f7f7f7fL;

	private LineFeeds() {
	}

	/** How many there are from one place up to another. */
	static int count(byte[] text, int from, int to) {
		int count = 0;
		int at = from;
		for (; at + Long.BYTES <= to; at += Long.BYTES) {
			count += Long.bitCount(marks((long) WORDS.get(text, at)));
		}
		for (; at < to; at++) {
			count += text[at] == LF ? 1 : 0;
		}
		return count;
	}

	/** Where the next one is, or -1. */
	static int next(byte[] text, int from, int to) {
		int at = from;
		for (; at + Long.BYTES <= to; at += Long.BYTES) {
			long marks = marks((long) WORDS.get(text, at));
			if (marks != 0) {
				return at + (Long.numberOfTrailingZeros(marks) >>> 3);
			}
		}
		for (; at < to; at++) {
			if (text[at] == LF) {
				return at;
			}
		}
		return -1;
	}

	/** The high bit of each byte that is a line feed, and no other bit. */
	private static long marks(long word) {
		long other = word ^ LFS;
		return ~((other & LOWS) + LOWS | other | LOWS);
	}
}
