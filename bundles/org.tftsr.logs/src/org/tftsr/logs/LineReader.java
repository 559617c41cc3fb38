package org.tftsr.logs;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.util.Objects;

import org.tftsr.core.text.VisibleText;

/**
 * Iterates over the lines of a text. A line ends at a line feed; a carriage return right before it belongs to the line
 * end, any other one to the line. Text after the last line feed is a line too. Lines are as they are seen: without the control
 * sequences of terminals, and of a run of NUL, however long, with its first one. Memory stays bounded whatever the length of a line: see {@link #truncated()}. Not thread-safe.
 */
public final class LineReader implements Closeable {

	/** How many UTF-16 units of one line, its control sequences included and long runs of NUL not, are read at most. */
	public static final int MAX_LENGTH = 1 << 20;

	private static final int BUFFER = 1 << 16;
	private static final char NUL = 0;
	private static final char ESC = 0x1b;
	/** The last unit of ASCII. */
	private static final int ASCII = 0x7f;

	private final Reader reader;
	private final char[] buffer = new char[BUFFER];
	/** The line, where it goes on from one buffer to the next. */
	private final LineHead head = new LineHead(MAX_LENGTH);
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
	/** Whether the line was put together in {@link #head}. */
	private boolean joined;

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
		joined = end < 0;
		line = end >= 0 ? takeWhole(end) : takeAcrossBuffers();
		visible = seen > ASCII || line.indexOf(ESC) >= 0 || line.indexOf(NUL) >= 0 ? VisibleText.of(line) : null;
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
		head.clear();
		int end = -1;
		boolean endsWithReturn = false;
		do {
			end = lineFeed();
			int stop = end >= 0 ? end : limit;
			if (stop > position) {
				endsWithReturn = buffer[stop - 1] == '\r';
				head.add(buffer, position, stop);
			}
			position = stop;
		} while (end < 0 && fill());
		if (end >= 0) {
			position = end + 1;
		}
		String whole = head.take(end >= 0 && endsWithReturn);
		truncated = head.isCut();
		return whole;
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
		int place = visible == null ? start : visible.sourceStart(start);
		return offset + place + (joined ? head.leftOutBefore(place + 1) : 0);
	}

	/** Where a stretch of the current line ends in the text; as {@link #sourceStart}. */
	public long sourceEnd(int end) {
		int place = visible == null ? end : visible.sourceEnd(end);
		return offset + place + (joined ? head.leftOutBefore(place) : 0);
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
