package org.tftsr.core.text;

import java.io.IOException;
import java.io.Reader;
import java.util.Objects;

/**
 * Reads what is to be seen of a text: without the control sequences of terminals, and of a run of NUL with its first one. Takes time linear in the text, and memory
 * for one sequence, whatever the text is. Not thread-safe.
 */
public final class VisibleReader extends Reader {

	private static final int PIECE = 1 << 16;

	private final Reader in;
	private final HiddenSink hidden;
	private final SequenceFilter filter = new SequenceFilter();
	/** Visible text to hand out, then a sequence that has begun, then room for a piece. */
	private final char[] buffer = new char[ControlSequences.LONGEST + PIECE];
	private int from;
	private int visible;
	private int openFrom;
	private int openEnd;
	/** Offset in the visible text of the first unit of the buffer. */
	private long offset;
	private boolean exhausted;

	/**
	 * @param in     closed with this reader
	 * @param hidden told of each sequence before the text behind it can be read
	 */
	public VisibleReader(Reader in, HiddenSink hidden) {
		this.in = Objects.requireNonNull(in);
		this.hidden = Objects.requireNonNull(hidden);
	}

	@Override
	public int read(char[] target, int start, int length) throws IOException {
		Objects.checkFromIndexSize(start, length, target.length);
		if (length == 0) {
			return 0;
		}
		while (from == visible) {
			if (exhausted) {
				return -1;
			}
			fill();
		}
		int count = Math.min(length, visible - from);
		System.arraycopy(buffer, from, target, start, count);
		from += count;
		return count;
	}

	private void fill() throws IOException {
		offset += visible;
		from = 0;
		visible = 0;
		int open = openEnd - openFrom;
		System.arraycopy(buffer, openFrom, buffer, 0, open);
		openFrom = 0;
		openEnd = open;
		int count = in.read(buffer, open, PIECE);
		exhausted = count < 0;
		int limit = open + Math.max(0, count);
		int first = SequenceFilter.start(buffer, 0, limit);
		if (first > 0) {
			filter.passed(buffer[first - 1]);
		}
		visible = filter.hide(buffer, first, limit, exhausted,
				(place, start, end) -> hidden.hidden(offset + place, new String(buffer, start, end - start)));
		openFrom = filter.open();
		openEnd = limit;
	}

	@Override
	public void close() throws IOException {
		in.close();
	}
}
