package org.tftsr.logs.internal.lines;

import java.util.List;
import java.util.stream.LongStream;

import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.logs.view.LineLog;
import org.tftsr.logs.view.LogLine;

/** Finds lines by their decoded text. Thread-safe: each thread takes pieces of its own. */
final class TextSearch {

	/** How many bytes of text a piece should have; it is read as a whole. */
	private static final long PIECE = 1 << 18;
	/** Lines may be longest where they are shortest on average, so no more of them are read at once. */
	private static final int MOST = 1 << 10;
	private static final int LEAST = 16;

	private final LineLog log;
	private final long first;
	private final long last;
	private final boolean negated;
	private final int piece;

	/**
	 * @param first   the first line to look at
	 * @param last    the last one
	 * @param negated whether the lines are wanted that do not pass a test
	 */
	TextSearch(LineLog log, long first, long last, boolean negated) {
		this.log = log;
		this.first = first;
		this.last = last;
		this.negated = negated;
		long average = Math.max(1, log.byteSize() / Math.max(1, log.lineCount()));
		this.piece = Math.clamp(PIECE / average, LEAST, MOST);
	}

	/** How many pieces there are. */
	long pieces() {
		return Math.ceilDiv(Math.max(0, last - first + 1), (long) piece);
	}

	/** The last line of a piece. */
	long lastLine(long number) {
		return Math.min(last, first - 1 + (number + 1) * piece);
	}

	/**
	 * The lines of a piece that pass, ascending.
	 *
	 * @param number which piece, from 0
	 */
	long[] lines(long number, LineTest test, Progress progress) throws TftsrException {
		progress.check();
		long start = first + number * piece;
		List<LogLine> lines = log.lines(start, (int) Math.min(piece, last - start + 1));
		LongStream.Builder found = LongStream.builder();
		for (LogLine line : lines) {
			progress.check();
			boolean passes = line.truncated() ? WholeLine.passes(log, line.number(), test, progress)
					: test.passes(line.number(), line.text());
			if (passes != negated) {
				found.add(line.number());
			}
		}
		return found.build().toArray();
	}
}
