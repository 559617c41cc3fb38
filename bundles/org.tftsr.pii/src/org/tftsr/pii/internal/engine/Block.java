package org.tftsr.pii.internal.engine;

/**
 * A piece of a text to scan. Indices are into {@code chars}, and {@code visible <= from <= limit <= end}.
 *
 * @param chars   holds the text
 * @param offset  offset in the whole text of {@code chars[0]}; -1 where the text starts with a byte order mark, which
 *                does not count
 * @param visible first unit that may be read for context
 * @param from    first unit of the piece; no span starts before it
 * @param limit   behind the last unit of the piece; a span may end behind it
 * @param end     behind the last unit that may be read
 */
public record Block(char[] chars, long offset, int visible, int from, int limit, int end) {

	static final char BYTE_ORDER_MARK = '\uFEFF';

	/** A whole text in one block. */
	public static Block whole(CharSequence text) {
		char[] chars = text.toString().toCharArray();
		int start = marks(chars, chars.length);
		return new Block(chars, -start, start, start, chars.length, chars.length);
	}

	/** How many units at the start of a text are a byte order mark: 0 or 1. */
	static int marks(char[] chars, int length) {
		return length > 0 && chars[0] == BYTE_ORDER_MARK ? 1 : 0;
	}

	/** The same piece in an array of its own. */
	Block copy() {
		return new Block(chars.clone(), offset, visible, from, limit, end);
	}

	/** The same piece without its start. */
	Block startingAt(int index) {
		return new Block(chars, offset, visible, index, limit, end);
	}

	/** Whether a piece that starts at a unit is the first one of a text that has a byte order mark. */
	public boolean startsWithByteOrderMark(int from) {
		return offset < 0 && offsetOf(from) == 0;
	}

	/** Where in the whole text a unit of the array is. */
	public long offsetOf(int index) {
		return offset + index;
	}

	/** Which unit of the array holds a place of the whole text. */
	public int indexOf(long textOffset) {
		return (int) (textOffset - offset);
	}
}
