package org.tftsr.logs.view;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * Finds where lines end in the bytes of a text, without decoding it: at each line feed, as {@link org.tftsr.logs.LineReader}
 * says. No encoding that Java knows has the byte of a line feed within another character, but for those with code units of
 * two or four bytes, which are looked at unit by unit. Eight bytes are looked at at a time. Immutable.
 * <p>
 * Offsets in buffers are multiples of {@link #unit()} from the start of the text; the position and the limit of a buffer are
 * neither used nor changed.
 */
public final class LineEnds {

	private static final int WORD = Long.BYTES;
	private static final Charset UTF_32LE = Charset.forName("UTF-32LE");
	private static final Charset UTF_32BE = Charset.forName("UTF-32BE");

	private final int unit;
	/** A line feed as a little-endian number. */
	private final int lineFeed;
	/** A line feed in each unit of a word. */
	private final long pattern;
	/** All bits but the highest of each unit. */
	private final long low;

	private LineEnds(int unit, int lineFeed) {
		this.unit = unit;
		this.lineFeed = lineFeed;
		long ones = switch (unit) {
		case 1 -> 0x0101010101010101L;
		case 2 -> 0x0001000100010001L;
		default -> 0x0000000100000001L;
		};
		this.pattern = ones * lineFeed;
		this.low = ~(ones << 8 * unit - 1);
	}

	/**
	 * The line ends of an encoding.
	 *
	 * @param charset one that leaves no choice of byte order: UTF-16LE rather than UTF-16
	 */
	public static LineEnds of(Charset charset) {
		if (charset.equals(StandardCharsets.UTF_16LE)) {
			return new LineEnds(2, '\n');
		}
		if (charset.equals(StandardCharsets.UTF_16BE)) {
			return new LineEnds(2, '\n' << 8);
		}
		if (charset.equals(UTF_32LE)) {
			return new LineEnds(4, '\n');
		}
		return charset.equals(UTF_32BE) ? new LineEnds(4, '\n' << 24) : new LineEnds(1, byteOf(charset));
	}

	/** Whether a text in an encoding can be divided into lines: there are some, of double bytes only, that have no line feed. */
	public static boolean areIn(Charset charset) {
		return !charset.canEncode() || charset.newEncoder().canEncode('\n');
	}

	/** The byte of a line feed: that of ASCII but in EBCDIC. */
	private static int byteOf(Charset charset) {
		if (!charset.canEncode()) {
			return '\n';
		}
		try {
			ByteBuffer encoded = charset.newEncoder().encode(CharBuffer.wrap("\n"));
			return encoded.remaining() == 1 ? encoded.get() & 0xff : '\n';
		} catch (CharacterCodingException e) {
			throw new IllegalArgumentException(charset + " has no line feed", e);
		}
	}

	/** How many bytes a code unit has: 1, 2 or 4. */
	public int unit() {
		return unit;
	}

	/** How many line feeds there are between two offsets; bytes of half a unit at the end are none. */
	public long count(ByteBuffer buffer, int from, int to) {
		ByteBuffer bytes = buffer.duplicate().order(ByteOrder.LITTLE_ENDIAN).clear();
		long pattern = this.pattern;
		long low = this.low;
		long count = 0;
		int i = from;
		for (int last = to - WORD; i <= last; i += WORD) {
			long x = bytes.getLong(i) ^ pattern;
			count += Long.bitCount(~((x & low) + low | x | low));
		}
		for (; i + unit <= to; i += unit) {
			count += isLineFeed(bytes, i) ? 1 : 0;
		}
		return count;
	}

	/** Where the next line feed starts, or -1 where there is none between the offsets. */
	public int find(ByteBuffer buffer, int from, int to) {
		return find(buffer, from, to, 1);
	}

	/**
	 * Where a line feed starts.
	 *
	 * @param nth which one, from 1
	 * @return its offset, or -1 where there are fewer between the offsets
	 */
	public int find(ByteBuffer buffer, int from, int to, long nth) {
		ByteBuffer bytes = buffer.duplicate().order(ByteOrder.LITTLE_ENDIAN).clear();
		long wanted = nth;
		int i = from;
		for (int last = to - WORD; i <= last; i += WORD) {
			long x = bytes.getLong(i) ^ pattern;
			long found = ~((x & low) + low | x | low);
			int here = Long.bitCount(found);
			if (here >= wanted) {
				return i + offsetInWord(found, (int) wanted);
			}
			wanted -= here;
		}
		for (; i + unit <= to; i += unit) {
			if (isLineFeed(bytes, i) && --wanted == 0) {
				return i;
			}
		}
		return -1;
	}

	/** @param found the highest bit of each unit that is a line feed */
	private int offsetInWord(long found, int nth) {
		long left = found;
		for (int i = 1; i < nth; i++) {
			left &= left - 1;
		}
		return Long.numberOfTrailingZeros(left) / 8 / unit * unit;
	}

	/** Whether a line feed starts at an offset; a whole unit has to be there. */
	public boolean isAt(ByteBuffer buffer, int offset) {
		return isLineFeed(buffer.duplicate().order(ByteOrder.LITTLE_ENDIAN).clear(), offset);
	}

	private boolean isLineFeed(ByteBuffer littleEndian, int offset) {
		return lineFeed == switch (unit) {
		case 1 -> littleEndian.get(offset) & 0xff;
		case 2 -> littleEndian.getChar(offset);
		default -> littleEndian.getInt(offset);
		};
	}
}
