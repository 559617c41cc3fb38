package org.tftsr.logs.internal.lines;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * Bytes that are looked for in blocks of bytes. Two of them, the ones that are rarest in logs, are compared in eight
 * places at once; where both may be, the rest is compared byte by byte. Immutable.
 */
public final class Needle {

	private static final VarHandle WORDS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
	private static final long ONES = 0x0101010101010101L;
	private static final long HIGHS = 0x8080808080808080L;
	private static final byte CASE_BIT = 0x20;
	/** What logs consist of, the most frequent first; anything else is rarer. */
	private static final byte[] FREQUENT = " 0e1t2a-:o.i3n4r5s6=7d8l9c/u_mp,[]ghfIbNOwvyTkA\"EFRS()D"
			.getBytes(StandardCharsets.US_ASCII);

	private final byte[] bytes;
	/** What is set in a byte before it is compared: the bit by which upper and lower case differ, for letters. */
	private final byte[] folds;
	private final int rarest;
	private final int second;

	private Needle(byte[] bytes, byte[] folds) {
		this.bytes = bytes;
		this.folds = folds;
		rarest = rarest(bytes, -1);
		second = bytes.length == 1 ? rarest : rarest(bytes, rarest);
	}

	/**
	 * Makes one.
	 *
	 * @param text       at least one byte
	 * @param ignoreCase whether letters of ASCII match in both cases
	 */
	public static Needle of(byte[] text, boolean ignoreCase) {
		byte[] bytes = text.clone();
		byte[] folds = new byte[bytes.length];
		for (int i = 0; ignoreCase && i < bytes.length; i++) {
			int folded = bytes[i] | CASE_BIT;
			if (folded >= 'a' && folded <= 'z') {
				folds[i] = CASE_BIT;
				bytes[i] = (byte) folded;
			}
		}
		return new Needle(bytes, folds);
	}

	private static int rarest(byte[] bytes, int but) {
		int best = -1;
		for (int i = 0; i < bytes.length; i++) {
			// the same byte a second time would tell nothing new
			boolean taken = i == but || but >= 0 && best >= 0 && bytes[i] == bytes[but];
			if (!taken && (best < 0 || frequency(bytes[i]) < frequency(bytes[best]))) {
				best = i;
			}
		}
		return best;
	}

	private static int frequency(byte b) {
		for (int i = 0; i < FREQUENT.length; i++) {
			if (FREQUENT[i] == b) {
				return FREQUENT.length - i;
			}
		}
		return 0;
	}

	/** How many bytes it has. */
	public int length() {
		return bytes.length;
	}

	/**
	 * Where it stands first.
	 *
	 * @param from  the first place looked at
	 * @param to    behind the last place where it may start
	 * @param limit how many bytes of the text there are
	 * @return -1 where it does not stand there
	 */
	public int find(byte[] text, int from, int to, int limit) {
		int last = Math.min(to, limit - bytes.length + 1);
		int at = from;
		// the whole words that both looks take must be within the text
		int wordsEnd = Math.min(last, limit - Long.BYTES + 1 - Math.max(rarest, second));
		long first = ONES * (bytes[rarest] & 0xff);
		long other = ONES * (bytes[second] & 0xff);
		long firstFold = ONES * folds[rarest];
		long otherFold = ONES * folds[second];
		for (; at < wordsEnd; at += Long.BYTES) {
			long a = ((long) WORDS.get(text, at + rarest) | firstFold) ^ first;
			long b = ((long) WORDS.get(text, at + second) | otherFold) ^ other;
			// a zero byte in both: where a byte is zero its high bit comes out; a borrow may add some, never hide one
			long both = (a - ONES & ~a) & (b - ONES & ~b) & HIGHS;
			while (both != 0) {
				int place = at + (Long.numberOfTrailingZeros(both) >>> 3);
				if (place < last && matches(text, place)) {
					return place;
				}
				both &= both - 1;
			}
		}
		for (; at < last; at++) {
			if (matches(text, at)) {
				return at;
			}
		}
		return -1;
	}

	private boolean matches(byte[] text, int at) {
		for (int i = 0; i < bytes.length; i++) {
			if ((byte) (text[at + i] | folds[i]) != bytes[i]) {
				return false;
			}
		}
		return true;
	}
}
