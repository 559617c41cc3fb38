package org.tftsr.logs.view;

import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.eclipse.osgi.util.NLS;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.text.HiddenSink;
import org.tftsr.core.text.VisibleReader;
import org.tftsr.logs.RawBytesSink;
import org.tftsr.logs.internal.Messages;
import org.tftsr.logs.internal.bytes.ViewInputStream;
import org.tftsr.logs.internal.charset.ExactReader;
import org.tftsr.logs.internal.index.DirectBuffers;
import org.tftsr.logs.internal.index.Holes;
import org.tftsr.logs.internal.index.LineCutter;
import org.tftsr.logs.internal.index.LineIndex;
import org.tftsr.logs.internal.lines.LineSearch;

/**
 * One state of a log and what is known of its lines, for whoever needs both to stay together, as a search does. Where the
 * file becomes another one, reading fails with a problem of kind CONFLICT. Immutable.
 */
public final class LogSnapshot {

	private static final int NEAR = 1 << 16;
	/** In bytes of UTF-8. */
	private static final int LONGEST_CHARACTER = 4;
	/** What tells bytes within a character of UTF-8. */
	private static final int CONTINUES = 0xC0;
	private static final int CONTINUATION = 0x80;

	private final LogBytes.View bytes;
	private final Charset charset;
	private final int textStart;
	private final LineEnds ends;
	private final LineIndex index;
	/** Shared by all states of one text. */
	private final Object identity;
	/** As well. */
	private final Holes holes;

	LogSnapshot(LogBytes.View bytes, Charset charset, int textStart, LineEnds ends, LineIndex index, Holes holes) {
		this(bytes, charset, textStart, ends, index, new Object(), holes);
	}

	private LogSnapshot(LogBytes.View bytes, Charset charset, int textStart, LineEnds ends, LineIndex index, Object identity,
			Holes holes) {
		this.bytes = bytes;
		this.identity = identity;
		this.holes = holes;
		this.charset = charset;
		this.textStart = textStart;
		this.ends = ends;
		this.index = index;
	}

	LogSnapshot with(LineIndex longer) {
		return new LogSnapshot(bytes, charset, textStart, ends, longer, identity, holes);
	}

	LogSnapshot with(LogBytes.View longer) {
		return new LogSnapshot(longer, charset, textStart, ends, index, identity, holes);
	}

	LineIndex index() {
		return index;
	}

	/** What is known of the holes of the text. */
	Holes holes() {
		return holes;
	}

	/** As {@link LineLog#identity}. */
	Object identity() {
		return identity;
	}

	/** The bytes, of which the index may cover only the first ones. */
	public LogBytes.View bytes() {
		return bytes;
	}

	/** How many bytes there are. */
	public long size() {
		return bytes.size();
	}

	/** The encoding, one with a byte order. */
	public Charset charset() {
		return charset;
	}

	/** How many bytes the mark of the encoding has, with which the first line does not begin. */
	public int textStart() {
		return textStart;
	}

	/** How line ends are found in the bytes. */
	public LineEnds lineEnds() {
		return ends;
	}

	/** At multiples of this many bytes {@link #lineAt} knows the line without reading; a power of two. */
	public int step() {
		return index.step();
	}

	/** How many bytes the index covers. */
	public long indexed() {
		return index.indexed();
	}

	/** Whether the index covers all bytes. */
	public boolean isIndexed() {
		return index.indexed() >= bytes.size();
	}

	/** How many lines are known; a last one that has begun included. */
	public long lineCount() {
		return index.lineCount();
	}

	/** As {@link LineLog#wholeLines}. */
	long wholeLines() {
		return index.ended() ? lineCount() : Math.max(0, lineCount() - 1);
	}

	/**
	 * Where a line starts.
	 *
	 * @param line from 1 to {@link #lineCount()}
	 * @return bytes from the start
	 * @throws IndexOutOfBoundsException where the line is not known
	 */
	public long positionOf(long line) throws TftsrException {
		if (line < 1 || line > lineCount()) {
			throw new IndexOutOfBoundsException("line " + line + " of " + lineCount());
		}
		if (line == 1) {
			return textStart;
		}
		int place = index.placeOfLineFeed(line - 1);
		long from = index.position(place);
		return behindLineFeed(from, Math.min(from + index.step(), index.indexed()), line - 1 - index.before()[place]);
	}

	private long behindLineFeed(long from, long to, long nth) throws TftsrException {
		ByteBuffer buffer = DirectBuffers.take();
		try {
			long left = nth;
			for (long position = from; position < to;) {
				buffer.clear().limit((int) Math.min(buffer.capacity(), to - position));
				int length = bytes.read(position, buffer);
				int found = ends.find(buffer, 0, length, left);
				if (found >= 0) {
					return position + found + ends.unit();
				}
				left -= ends.count(buffer, 0, length);
				position += length;
			}
		} finally {
			DirectBuffers.give(buffer);
		}
		throw new TftsrException(ProblemKind.CONFLICT, Messages.LogSnapshot_editedWhat, Messages.LogSnapshot_editedWhy,
				Messages.Log_refreshRemedy);
	}

	/** As {@link LineLog#line}. */
	public Reader line(long number) throws TftsrException {
		long start = startOf(number);
		return part(start, endOf(number, start));
	}

	/** As {@link LineLog#end}. */
	Reader end(long number, int least) throws TftsrException {
		long start = startOf(number);
		long end = endOf(number, start);
		return part(Math.max(start, behindCharacter(end - (long) least * ends.unit())), end);
	}

	private long startOf(long number) throws TftsrException {
		if (number < 1 || number > lineCount()) {
			throw new TftsrException(ProblemKind.CONFLICT, NLS.bind(Messages.LogSnapshot_lineWhat, Long.valueOf(number)),
					Messages.LogSnapshot_shorterWhy, Messages.Log_refreshRemedy);
		}
		return positionOf(number);
	}

	/** A place at a position, or not far before it, that is not within a character; -1 where bytes of the encoding do not tell. */
	private long behindCharacter(long position) throws TftsrException {
		if (position <= textStart) {
			return textStart;
		}
		if (!charset.equals(StandardCharsets.UTF_8)) {
			boolean told = ends.unit() > 1 || LineSearch.comparesBytes(charset);
			return told ? position - (position - textStart) % ends.unit() : -1;
		}
		byte[] before = new byte[(int) Math.min(LONGEST_CHARACTER, position - textStart + 1)];
		bytes.read(position - before.length + 1, ByteBuffer.wrap(before));
		int at = before.length - 1;
		while (at > 0 && (before[at] & CONTINUES) == CONTINUATION) {
			at--;
		}
		return position - before.length + 1 + at;
	}

	/** The text of some bytes, as it is seen. They begin and end with a character each. */
	public Reader part(long start, long end) {
		return new VisibleReader(new ExactReader(new ViewInputStream(bytes, start, end), charset, RawBytesSink.NONE), HiddenSink.NONE);
	}

	/**
	 * A place near a position and not behind it at which the text may be cut in two: behind a blank.
	 *
	 * @return bytes from the start; -1 where there is none, or bytes of the encoding do not tell
	 */
	public long behindBlank(long position) throws TftsrException {
		int unit = ends.unit();
		if (unit == 1 && !LineSearch.comparesBytes(charset)) {
			return -1;
		}
		byte[] blank = " ".getBytes(charset);
		long to = position - (position - textStart) % unit;
		long from = Math.max(textStart, to - NEAR);
		byte[] near = new byte[(int) Math.max(0, to - from)];
		bytes.read(from, ByteBuffer.wrap(near));
		for (int i = near.length - unit; i >= 0; i -= unit) {
			if (Arrays.equals(near, i, i + unit, blank, 0, unit)) {
				return from + i + unit;
			}
		}
		return -1;
	}

	/** Where the text of a line ends, before its line end. */
	private long endOf(long line, long start) throws TftsrException {
		boolean last = line == lineCount();
		if (last && !index.ended()) {
			return index.indexed();
		}
		int unit = ends.unit();
		long end = (last ? index.indexed() : positionOf(line + 1)) - unit;
		if (end - unit < start) {
			return end;
		}
		byte[] before = new byte[unit];
		bytes.read(end - unit, ByteBuffer.wrap(before));
		return "\r".equals(new String(before, charset)) ? end - unit : end;
	}

	/** As {@link LineLog#lineAt}. */
	public long lineAt(long position) throws TftsrException {
		long until = Math.min(position, index.indexed());
		int place = index.placeOf(Math.max(0, until));
		long feeds = index.before()[place];
		long from = index.position(place);
		ByteBuffer buffer = DirectBuffers.take();
		try {
			while (from < until) {
				buffer.clear().limit((int) Math.min(buffer.capacity(), until - from));
				int length = bytes.read(from, buffer);
				feeds += ends.count(buffer, 0, length);
				from += length;
			}
		} finally {
			DirectBuffers.give(buffer);
		}
		return Math.min(feeds + 1, lineCount());
	}

	/** As {@link LineLog#lines}. */
	public List<LogLine> lines(long first, int count) throws TftsrException {
		if (first < 1 || count < 0) {
			throw new IllegalArgumentException(count + " lines from " + first);
		}
		long last = Math.min(lineCount(), first - 1 + count);
		if (last < first) {
			return List.of();
		}
		List<LogLine> lines = new ArrayList<>();
		try (LineCutter cutter = new LineCutter(bytes, ends, charset, holes)) {
			long position = positionOf(first);
			for (long number = first; number <= last; number++) {
				lines.add(cutter.cut(number, position));
				position = cutter.next();
				if (position < 0 && number < last) {
					position = positionOf(number + 1);
				}
			}
		}
		return lines;
	}
}
