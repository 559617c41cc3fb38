package org.tftsr.pii.internal.engine;

import java.io.IOException;
import java.io.Reader;

/**
 * Cuts a text of any size into blocks that can be scanned one by one with the same result as the whole text.
 * <p>
 * A block ends at a line end, except before a private key that has not ended yet. A line longer than the buffer is cut
 * between values where it has a blank, a comma, a semicolon or a quote. A block sees a little of the text around it,
 * for context. Memory does not grow with the text. Not thread-safe.
 */
public final class BlockReader {

	private static final int BUFFER = 1 << 17;
	/** At least what any recogniser reads behind its trigger. */
	private static final int OVERLAP = 1 << 15;
	/** At least what any recogniser reads before its trigger. */
	private static final int CONTEXT = 1 << 10;
	private static final char[] KEY_BEGIN = "-----BEGIN".toCharArray();
	private static final char[] KEY_END = "-----END".toCharArray();
	private static final char[] SSH2_BEGIN = "---- BEGIN SSH2".toCharArray();
	private static final char[] SSH2_END = "---- END SSH2".toCharArray();
	/** Nothing marks the end of such a key. */
	private static final char[] PUTTY_BEGIN = "Private-Lines: ".toCharArray();
	private static final String BETWEEN_VALUES = " \t,;\"'";

	private final Reader in;
	private final char[] buffer = new char[BUFFER];
	/** Offset in the text of the first unit of the buffer. */
	private long offset;
	/** First unit that no block held yet. */
	private int from;
	/** Behind the last unit read. */
	private int end;
	private boolean started;
	private boolean byteOrderMark;
	private boolean exhausted;

	public BlockReader(Reader in) {
		this.in = in;
	}

	/** The next block, or null at the end of the text. It is valid until the next call. */
	public Block next() throws IOException {
		discard();
		fill();
		if (!started) {
			started = true;
			from = Block.marks(buffer, end);
			byteOrderMark = from > 0;
			offset = -from;
		}
		if (from == end) {
			return null;
		}
		int visible = Math.max(offset < 0 ? 1 : 0, from - CONTEXT);
		Block block = new Block(buffer, offset, visible, from, limit(), end);
		from = block.limit();
		return block;
	}

	/** Whether the text starts with a byte order mark; known once {@link #next()} was called. */
	public boolean hasByteOrderMark() {
		return byteOrderMark;
	}

	private void discard() {
		int unneeded = Math.max(0, from - CONTEXT);
		System.arraycopy(buffer, unneeded, buffer, 0, end - unneeded);
		offset += unneeded;
		from -= unneeded;
		end -= unneeded;
	}

	private void fill() throws IOException {
		while (!exhausted && end < BUFFER) {
			int count = in.read(buffer, end, BUFFER - end);
			if (count < 0) {
				exhausted = true;
			} else {
				end += count;
			}
		}
	}

	private int limit() {
		if (exhausted) {
			return end;
		}
		int lineEnd = lastLineEnd();
		if (lineEnd == from) {
			return withinLine();
		}
		int openKey = openKey(lineEnd);
		return openKey > from ? openKey : lineEnd;
	}

	private int lastLineEnd() {
		int i = end;
		while (i > from && buffer[i - 1] != '\n') {
			i--;
		}
		return i;
	}

	private int withinLine() {
		int latest = end - OVERLAP;
		for (int i = latest; i > latest - OVERLAP; i--) {
			if (BETWEEN_VALUES.indexOf(buffer[i - 1]) >= 0) {
				return i;
			}
		}
		return latest;
	}

	/**
	 * Where a private key starts that does not end before {@code lineEnd}, or may not; {@code from} where there is none.
	 */
	private int openKey(int lineEnd) {
		int open = from;
		for (int i = lineEnd - 1; i > Math.max(from, lineEnd - OVERLAP); i--) {
			if (buffer[i] == '-') {
				if (standsAt(KEY_END, i) || standsAt(SSH2_END, i)) {
					return open;
				}
				if (standsAt(KEY_BEGIN, i) || standsAt(SSH2_BEGIN, i)) {
					return i;
				}
			} else if (open == from && buffer[i] == 'P' && standsAt(PUTTY_BEGIN, i)) {
				open = i;
			}
		}
		return open;
	}

	private boolean standsAt(char[] text, int at) {
		if (at + text.length > end) {
			return false;
		}
		for (int i = 0; i < text.length; i++) {
			if (buffer[at + i] != text[i]) {
				return false;
			}
		}
		return true;
	}
}
