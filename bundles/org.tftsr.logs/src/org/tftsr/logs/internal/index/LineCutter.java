package org.tftsr.logs.internal.index;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;

import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.text.AttributedRun;
import org.tftsr.core.text.VisibleText;
import org.tftsr.logs.view.LineEnds;
import org.tftsr.logs.view.LogBytes;
import org.tftsr.logs.view.LogLine;

/**
 * Cuts lines out of the bytes of a log, one after the other, through a window that moves forward. Of a long line only the
 * start is read, without what is in its holes: a line is no longer for these. Not thread-safe; to be closed, as it borrows its
 * window.
 */
public final class LineCutter implements AutoCloseable {

	/** Bytes of the longest line that is shown whole: four for each unit, and its end. */
	private static final int HEAD = (LogLine.MAX_UNITS + 2) * 4;

	private final LogBytes.View bytes;
	private final LineEnds ends;
	private final Holes holes;
	private final CharsetDecoder decoder;
	private final ByteBuffer window = DirectBuffers.take();
	private final CharBuffer units = CharBuffer.allocate(LogLine.MAX_UNITS + 2);
	/** Where the window starts in the log, and how much of it is filled. */
	private long start;
	private int filled;
	private long next;

	/**
	 * @param bytes where the lines are cut from; the windows of one cutter are of one state of the log
	 * @param holes of the text
	 */
	public LineCutter(LogBytes.View bytes, LineEnds ends, Charset charset, Holes holes) {
		this.bytes = bytes;
		this.ends = ends;
		this.holes = holes;
		this.decoder = charset.newDecoder().onMalformedInput(CodingErrorAction.REPLACE)
				.onUnmappableCharacter(CodingErrorAction.REPLACE);
	}

	/** Where the next line starts, or -1 where the end of the line that was cut last is not near. */
	public long next() {
		return next;
	}

	/**
	 * Cuts the line that starts at a position.
	 *
	 * @param number its number, to hand on
	 */
	public LogLine cut(long number, long position) throws TftsrException {
		int from = inWindow(position);
		int end = from < 0 ? -1 : ends.find(window, from, filled);
		if (end < 0 && (from < 0 || filled - from < HEAD && start + filled < bytes.size())) {
			fill(position);
			from = 0;
			end = ends.find(window, 0, filled);
		}
		int stop = end < 0 ? filled : end + ends.unit();
		boolean whole = end >= 0 || start + filled == bytes.size();
		next = whole ? start + stop : -1;
		int shown = Math.min(stop, from + HEAD);
		if (stop - from > LogLine.MAX_UNITS && Holes.start(window, from, shown) < shown) {
			return cutAcrossHoles(number, position);
		}
		return decode(number, position, window.duplicate().position(from).limit(stop), whole);
	}

	/** Puts together what stands before, between and behind holes, each of which leaves two units of NUL: one that is seen, one that is not. */
	private LogLine cutAcrossHoles(long number, long position) throws TftsrException {
		ByteBuffer head = ByteBuffer.allocate(HEAD);
		long at = position;
		boolean whole = false;
		while (at >= 0 && !whole && head.hasRemaining()) {
			int from = inWindow(at);
			if (from < 0 || filled - from < Holes.LEAST) {
				fill(at);
				from = 0;
			}
			int end = ends.find(window, from, filled);
			int stop = end < 0 ? filled : end + ends.unit();
			int hole = whole(Holes.start(window, from, stop) - from + ends.unit() - 1) + from;
			boolean across = hole + 2 * ends.unit() < stop;
			int until = across ? hole + 2 * ends.unit() : stop;
			int taken = Math.min(until - from, head.remaining());
			head.put(window.duplicate().position(from).limit(from + taken));
			whole = !across && taken == until - from && (end >= 0 || start + filled == bytes.size());
			next = whole ? start + stop : -1;
			at = across ? behindHole(start + hole) : start + stop;
		}
		return decode(number, position, head.flip(), whole);
	}

	/** The first unit behind a hole that is not NUL, or -1 where it is too far away. */
	private long behindHole(long hole) throws TftsrException {
		long end = holes.end(bytes, hole);
		return end < 0 ? -1 : hole + (end - hole) / ends.unit() * ends.unit();
	}

	private int whole(int length) {
		return length / ends.unit() * ends.unit();
	}

	private int inWindow(long position) {
		return position >= start && position <= start + filled && filled > 0 ? (int) (position - start) : -1;
	}

	private void fill(long position) throws TftsrException {
		window.clear();
		start = position;
		filled = bytes.read(position, window);
	}

	private LogLine decode(long number, long position, ByteBuffer line, boolean whole) {
		units.clear();
		decoder.reset();
		boolean cut = decoder.decode(line, units, whole).isOverflow();
		cut |= whole && !cut && decoder.flush(units).isOverflow();
		cut |= !whole;
		int length = units.position();
		if (!cut) {
			length = withoutEnd(length);
		}
		if (length > LogLine.MAX_UNITS) {
			cut = true;
			length = LogLine.MAX_UNITS;
		}
		if (cut && length > 0 && Character.isHighSurrogate(units.get(length - 1))) {
			length--;
		}
		if (VisibleText.hidesIn(units.array(), 0, length)) {
			VisibleText visible = VisibleText.of(units.array(), 0, length, !cut);
			return new LogLine(number, position, visible.text(), cut, AttributedRun.of(visible.text(), visible.sequences()));
		}
		return new LogLine(number, position, new String(units.array(), 0, length), cut);
	}

	private int withoutEnd(int length) {
		if (length == 0 || units.get(length - 1) != '\n') {
			return length;
		}
		return length > 1 && units.get(length - 2) == '\r' ? length - 2 : length - 1;
	}

	@Override
	public void close() {
		DirectBuffers.give(window);
	}
}
