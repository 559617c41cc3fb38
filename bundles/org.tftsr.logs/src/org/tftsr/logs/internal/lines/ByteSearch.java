package org.tftsr.logs.internal.lines;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.core.text.VisibleText;
import org.tftsr.logs.view.LineEnds;
import org.tftsr.logs.view.LineLog;
import org.tftsr.logs.view.LogBytes;
import org.tftsr.logs.view.LogLine;

/**
 * Finds lines in bytes. Where it is known what bytes a line must have, only lines that have them are decoded, and only where
 * more has to be asked of them; in blocks with control sequences of terminals, which may stand within a text that is looked
 * for, all lines are. Thread-safe: each thread takes blocks of its own.
 */
final class ByteSearch {

	/** How many bytes a block has: half of what a core's own cache usually holds. */
	static final int BLOCK = 1 << 19;

	/** Beyond this many bytes, asking the index for a line's number is faster than to count the lines up to it. */
	private static final int COUNTED = 1 << 16;
	private static final byte LF = '\n';
	/** How much of a line before a block is looked at for control sequences: more than is decoded of a line. */
	private static final int LINE = LogLine.MAX_UNITS * 4;

	/**
	 * What is asked of a line that may be one.
	 *
	 * @param enough  whether that it has the bytes is all
	 * @param negated whether the lines are wanted that do not pass a test; not where the bytes are enough
	 */
	record Decision(boolean enough, boolean negated) {
	}

	/** Bytes that are read into and looked through. */
	private record Room(ByteBuffer direct, byte[] bytes, ByteBuffer view) {

		static Room of(int size) {
			byte[] bytes = new byte[size];
			return new Room(ByteBuffer.allocateDirect(size), bytes, ByteBuffer.wrap(bytes));
		}
	}

	private final LineLog log;
	private final LogBytes.View bytes;
	private final Needle needle;
	private final Decision decision;
	private final int overhang;
	private final Charset charset;
	private final LineEnds ends;
	private final long from;
	private final long to;
	private final HiddenBytes hidden;
	private final PlainStretches plain;
	private final ConcurrentLinkedQueue<Room> rooms = new ConcurrentLinkedQueue<>();
	/** What is known of long lines that several blocks have a part of: none is read again for each of them. */
	private final Map<Long, Boolean> whole = new ConcurrentHashMap<>();

	/**
	 * @param bytes    of the log
	 * @param needle   what the lines must have; null where all have to be tried
	 * @param decision what else is asked of them
	 * @param from     the first byte to look at
	 * @param to       behind the last one
	 * @param plain    where in the log no control sequences are, as far as is known; gets what is found out
	 */
	ByteSearch(LineLog log, LogBytes.View bytes, Needle needle, Decision decision, long from, long to, PlainStretches plain) {
		this.log = log;
		this.bytes = bytes;
		this.needle = needle;
		this.decision = decision;
		this.plain = plain;
		this.overhang = needle == null ? 0 : needle.length() - 1;
		this.charset = log.charset();
		this.hidden = new HiddenBytes(charset);
		this.ends = LineEnds.of(charset);
		this.from = from;
		this.to = to;
	}

	/** How many blocks there are. */
	long blocks() {
		return Math.ceilDiv(Math.max(0, to - from), (long) BLOCK);
	}

	/** Behind the last byte of a block. */
	long end(long number) {
		return Math.min(to, from + (number + 1) * BLOCK);
	}

	/** Whether it is the last block. */
	boolean isLast(long number) {
		return end(number) == to;
	}

	/**
	 * The lines of a block, ascending; the first one may be the last of the block before as well.
	 *
	 * @param number which block, from 0
	 * @param test   what is asked of the lines
	 */
	long[] lines(long number, LineTest test, Progress progress) throws TftsrException {
		progress.check();
		Room room = rooms.poll();
		if (room == null) {
			room = Room.of(BLOCK + overhang);
		}
		try {
			return lines(number, test, room, progress);
		} finally {
			rooms.add(room);
		}
	}

	private long[] lines(long number, LineTest test, Room room, Progress progress) throws TftsrException {
		long start = from + number * BLOCK;
		int own = (int) Math.min(BLOCK, to - start);
		ByteBuffer into = room.direct.clear().limit((int) Math.min((long) own + overhang, to - start));
		int limit = bytes.read(start, into);
		into.flip().get(room.bytes, 0, limit);
		return new Block(room, start, limit, test, hides(room.bytes, start, limit)).find(Math.min(own, limit), progress);
	}

	/** Whether control sequences may stand in a block. Where all lines are tried anyway, it does not matter. */
	private boolean hides(byte[] text, long start, int limit) {
		if (needle == null || plain.cover(start, start + limit)) {
			return false;
		}
		boolean found = hidden.standIn(text, 0, limit);
		if (!found) {
			plain.add(start, start + limit);
		}
		return found;
	}

	/** The search through one block. */
	private final class Block {

		private final byte[] text;
		private final ByteBuffer view;
		private final long start;
		private final int limit;
		private final LineTest test;
		private final boolean hides;
		private long[] found = new long[16];
		private int count;
		/** A place whose line is known, and its number; 0 before the first. */
		private int known;
		private long knownLine;

		Block(Room room, long start, int limit, LineTest test, boolean hides) {
			this.text = room.bytes;
			this.view = room.view;
			this.start = start;
			this.limit = limit;
			this.test = test;
			this.hides = hides;
		}

		long[] find(int own, Progress progress) throws TftsrException {
			int at = next(0, own);
			while (at >= 0) {
				long line = lineAt(at);
				if (passes(line, at, progress)) {
					add(line);
				}
				progress.check();
				int end = lineEnd(at);
				at = end < 0 ? -1 : next(end + 1, own);
			}
			return Arrays.copyOf(found, count);
		}

		/** The next place in a line that may be one. */
		private int next(int at, int own) {
			if (at >= own) {
				return -1;
			}
			return needle == null || hides ? at : needle.find(text, at, own, limit);
		}

		private void add(long line) {
			if (count == found.length) {
				found = Arrays.copyOf(found, count * 2);
			}
			found[count++] = line;
		}

		private long lineAt(int at) throws TftsrException {
			boolean near = knownLine > 0 && at - known <= COUNTED;
			knownLine = near ? knownLine + ends.count(view, known, at) : log.lineAt(start + at);
			known = at;
			return knownLine;
		}

		private int lineEnd(int at) {
			return ends.find(view, at, limit);
		}

		/** Decodes a line that lies within the block; the log does it for others and for the first, with its mark. */
		private boolean passes(long line, int at, Progress progress) throws TftsrException {
			int first = at;
			while (first > 0 && text[first - 1] != LF) {
				first--;
			}
			if (decision.enough() && !hides && (first > 0 || plain.cover(Math.max(0, start - LINE), start))) {
				return true;
			}
			int end = lineEnd(at);
			boolean within = first > 0 && end >= 0 && end - first <= LogLine.MAX_UNITS;
			if (!within) {
				boolean here = decision.enough() && !hides && isNeedle(at, end < 0 ? limit : end);
				return passesInLog(line, here, first == 0 || end < 0, progress);
			}
			int last = end > first && text[end - 1] == '\r' ? end - 1 : end;
			return test.passes(line, VisibleText.of(new String(text, first, last - first, charset)).text()) != decision.negated();
		}

		private boolean isNeedle(int at, int end) {
			return needle.find(text, at, end, end) >= 0;
		}

		/**
		 * Asks the log for a line.
		 *
		 * @param here   whether the block has what is enough, which it knows of a line that is cut
		 * @param beyond whether a block before or behind may have a part of the line, too
		 */
		private boolean passesInLog(long line, boolean here, boolean beyond, Progress progress) throws TftsrException {
			Boolean before = whole.get(line);
			if (before != null) {
				return before;
			}
			for (LogLine one : log.lines(line, 1)) {
				if (!one.truncated()) {
					return test.passes(line, one.text()) != decision.negated();
				}
				boolean passes = here || WholeLine.passes(log, line, test, progress) != decision.negated();
				if (beyond) {
					whole.put(line, passes);
				}
				return passes;
			}
			return false;
		}
	}
}
