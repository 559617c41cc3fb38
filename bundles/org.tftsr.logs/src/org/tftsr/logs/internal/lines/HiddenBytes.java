package org.tftsr.logs.internal.lines;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

import org.tftsr.core.text.VisibleText;

/**
 * Tells blocks of bytes in which control sequences of terminals or runs of NUL may stand from others, eight bytes at a time. For encodings
 * in which ASCII is itself. Immutable.
 */
final class HiddenBytes {

	private static final VarHandle WORDS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
	private static final long ONES = 0x0101010101010101L;
	private static final long HIGHS = 0x8080808080808080L;
	private static final byte ESC = 0x1b;
	private static final long ESCAPES = ONES * ESC;
	/** What units of C1 begin with in UTF-8. */
	private static final byte UTF8_LEAD = (byte) 0xc2;
	/** A part in which something is suspected is looked at byte by byte. */
	private static final int PART = 1 << 11;

	private final boolean utf8;
	/** By byte from 0x80 on, in an encoding of single bytes: whether it is a unit of C1 that introduces a sequence. */
	private final boolean[] c1 = new boolean[0x80];
	/** The bits by which bytes are told that may be, or begin, a unit of C1, and what these are then, in each byte of a word. */
	private final long mask;
	private final long suspect;

	/** @param charset UTF-8, or one of single bytes */
	HiddenBytes(Charset charset) {
		utf8 = charset.equals(StandardCharsets.UTF_8);
		boolean any = false;
		for (int i = 0; i < c1.length && !utf8; i++) {
			String unit = new String(new byte[] { (byte) (i + 0x80) }, charset);
			c1[i] = unit.length() == 1 && VisibleText.mayHide(unit.charAt(0));
			any |= c1[i];
		}
		// where there are none, no byte is as a byte without any bit would have to be
		mask = utf8 ? -1 : any ? HIGHS : 0;
		suspect = utf8 ? ONES * (UTF8_LEAD & 0xff) : any ? HIGHS : ONES;
	}

	/** Whether one of the bytes may introduce a sequence, or belong to a run of NUL. */
	boolean standIn(byte[] text, int from, int to) {
		for (int part = from; part < to; part += PART) {
			int end = Math.min(to, part + PART);
			if (isSuspect(text, part, end) && introducedIn(text, part, end, to)) {
				return true;
			}
		}
		return false;
	}

	private boolean isSuspect(byte[] text, int from, int to) {
		long mask = this.mask;
		long suspect = this.suspect;
		long found = 0;
		int i = from;
		for (int end = to - Long.BYTES + 1; i < end; i += Long.BYTES) {
			long word = (long) WORDS.get(text, i);
			long x = word ^ ESCAPES;
			long y = word & mask ^ suspect;
			// a zero byte: its high bit comes out; a borrow may add some, never hide one
			found |= x - ONES & ~x | y - ONES & ~y | word - ONES & ~word;
		}
		return (found & HIGHS) != 0 || i < to;
	}

	private boolean introducedIn(byte[] text, int from, int to, int limit) {
		for (int i = from; i < to; i++) {
			byte b = text[i];
			if (b == ESC || b == 0 && isRun(text, i, limit) || b < 0 && (utf8 ? isUtf8C1(text, i, limit) : c1[b & 0x7f])) {
				return true;
			}
		}
		return false;
	}

	/** One at the edge of what is known may be part of one. */
	private static boolean isRun(byte[] text, int at, int limit) {
		return at == 0 || at + 1 == limit || text[at + 1] == 0;
	}

	/** One whose second byte is not there may be one. */
	private static boolean isUtf8C1(byte[] text, int at, int limit) {
		return text[at] == UTF8_LEAD && (at + 1 == limit || VisibleText.mayHide((char) (text[at + 1] & 0xff)));
	}
}
