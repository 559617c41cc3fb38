package org.tftsr.logs;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.util.Objects;

import org.tftsr.core.text.VisibleText;

/**
 * Iterates over the lines of a text. A line ends at a line feed; a carriage return right before it belongs to the line
 * end, any other one to the line. Text after the last line feed is a line too. Lines are as they are seen: without the control
 * sequences of terminals. Memory stays bounded whatever the length of a line: see {@link #truncated()}. Not thread-safe.
 */
public final class LineReader implements Closeable {

	/** How many UTF-16 units of one line, its control sequences included, are read at most. */
	public static final int MAX_LENGTH = 1 << 20;

	private static final int BUFFER = 1 << 16;
	private static final char ESC = 0x1b;
	/** The last unit of ASCII. */
	private static final int ASCII = 0x7f;

	private final Reader reader;
	private final char[] buffer = new char[BUFFER];
	private final StringBuilder head = new StringBuilder();
	private int position;
	private int limit;
	private long bufferOffset;
	private String line = "";
	/** The line where control sequences may be in it; null where none are. */
	private VisibleText visible;
	/** The bits that are set in some unit of the line. */
	private int seen;
	private long number;
	private long offset;
	private boolean truncated;

	/** @param reader where the text comes from; closed with this reader */
	public LineReader(Reader reader) {
		this.reader = Objects.requireNonNull(reader);
	}

	/**
	 * Steps to the next line.
	 *
	 * @return whether there is one
	 */
	public boolean next() throws IOException {
		if (position == limit && !fill()) {
			return false;
		}
		number++;
		offset = bufferOffset + position;
		truncated = false;
		seen = 0;
		int end = lineFeed();
		line = end >= 0 ? takeWhole(end) : takeAcrossBuffers();
		visible = seen > ASCII || line.indexOf(ESC) >= 0 ? VisibleText.of(line) : null;
		line = visible == null ? line : visible.text();
		return true;
	}

	private int lineFeed() {
		char[] units = buffer;
		int end = limit;
		int bits = 0;
		int i = position;
		while (i < end && units[i] != '\n') {
			bits |= units[i++];
		}
		seen |= bits;
		return i < end ? i : -1;
	}

	private String takeWhole(int end) {
		int last = end > position && buffer[end - 1] == '\r' ? end - 1 : end;
		String whole = new String(buffer, position, last - position);
		position = end + 1;
		return whole;
	}

	private String takeAcrossBuffers() throws IOException {
		head.setLength(0);
		int end = -1;
		boolean endsWithReturn = false;
		do {
			end = lineFeed();
			int stop = end >= 0 ? end : limit;
			if (stop > position) {
				endsWithReturn = buffer[stop - 1] == '\r';
				keep(stop);
			}
			position = stop;
		} while (end < 0 && fill());
		if (end >= 0) {
			position = end + 1;
			if (endsWithReturn && !truncated) {
				head.setLength(head.length() - 1);
			}
		}
		return cut();
	}

	/** One unit more than is delivered is kept, so that a carriage return at the limit can still be told from text. */
	private void keep(int stop) {
		int room = MAX_LENGTH + 1 - head.length();
		int length = stop - position;
		head.append(buffer, position, Math.min(room, length));
		truncated |= length > room;
	}

	private String cut() {
		if (head.length() > MAX_LENGTH) {
			truncated = true;
			boolean splitsPair = Character.isHighSurrogate(head.charAt(MAX_LENGTH - 1));
			head.setLength(splitsPair ? MAX_LENGTH - 1 : MAX_LENGTH);
		}
		return head.toString();
	}

	private boolean fill() throws IOException {
		bufferOffset += limit;
		position = 0;
		int n = reader.read(buffer, 0, buffer.length);
		while (n == 0) {
			n = reader.read(buffer, 0, buffer.length);
		}
		limit = Math.max(n, 0);
		return n > 0;
	}

	/** The current line without its line end. */
	public String line() {
		return line;
	}

	/** The number of the current line, from 1. */
	public long number() {
		return number;
	}

	/** Where the current line starts, in UTF-16 units from the start of the text, control sequences included. */
	public long offset() {
		return offset;
	}

	/**
	 * Where a stretch of the current line starts in the text, in units as {@link #offset()}.
	 *
	 * @param start offset in {@link #line()}
	 */
	public long sourceStart(int start) {
		return offset + (visible == null ? start : visible.sourceStart(start));
	}

	/** Where a stretch of the current line ends in the text; as {@link #sourceStart}. */
	public long sourceEnd(int end) {
		return offset + (visible == null ? end : visible.sourceEnd(end));
	}

	/** Whether {@link #line()} is only the start of a line of more than {@link #MAX_LENGTH} units. */
	public boolean truncated() {
		return truncated;
	}

	@Override
	public void close() throws IOException {
		reader.close();
	}
}
