package org.tftsr.logs.view;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

import org.tftsr.core.problem.TftsrException;
import org.tftsr.logs.internal.read.TunnelledProblem;

/**
 * The text of a log, or of some of its lines, each of them whole, however long it is, and ended by a line feed. Memory does not grow
 * with it. {@link org.tftsr.logs.LogSources#problem} tells what a failure means. Not thread-safe.
 */
public final class LineLogReader extends Reader {

	private static final int AT_A_TIME = 512;

	private final LineLog log;
	private final Consumer<LogLine> cut;
	private Iterator<LogLine> lines = List.<LogLine>of().iterator();
	private final long last;
	private long next;
	/** What is left of the line. */
	private Reader line = Reader.nullReader();
	/** Whether its line end is not part of that. */
	private boolean endDue;

	/**
	 * From the first line to the last one that is known.
	 *
	 * @param log not closed with this
	 */
	public LineLogReader(LineLog log) {
		this(log, 1, Long.MAX_VALUE);
	}

	/**
	 * Some lines.
	 *
	 * @param log   not closed with this
	 * @param first from 1
	 * @param last  the last line to read; the log may have fewer
	 */
	public LineLogReader(LineLog log, long first, long last) {
		this(log, first, last, line -> {
			// it is whole here, so that this matters to nobody
		});
	}

	/**
	 * Some lines.
	 *
	 * @param log   not closed with this
	 * @param first from 1
	 * @param last  the last line to read; the log may have fewer
	 * @param cut   is told of a line of which an editor shows the start only, with that start, before any of it is given; by the thread
	 *              that reads
	 */
	public LineLogReader(LineLog log, long first, long last, Consumer<LogLine> cut) {
		this.log = Objects.requireNonNull(log);
		this.cut = cut;
		this.next = first;
		this.last = last;
	}

	@Override
	public int read(char[] buffer, int offset, int length) throws IOException {
		Objects.checkFromIndexSize(offset, length, buffer.length);
		int count = line.read(buffer, offset, length);
		while (count < 0 && step()) {
			count = line.read(buffer, offset, length);
		}
		return count;
	}

	private boolean step() throws IOException {
		if (endDue) {
			endDue = false;
			line = new StringReader("\n");
			return true;
		}
		try {
			if (!lines.hasNext() && next <= last) {
				List<LogLine> read = log.lines(next, (int) Math.min(AT_A_TIME, last - next + 1));
				next += read.size();
				lines = read.iterator();
			}
			if (!lines.hasNext()) {
				return false;
			}
			LogLine start = lines.next();
			endDue = start.truncated();
			if (endDue) {
				cut.accept(start);
			}
			line = endDue ? log.line(start.number()) : new StringReader(start.text() + '\n');
			return true;
		} catch (TftsrException e) {
			throw new TunnelledProblem(e);
		}
	}

	@Override
	public void close() {
		// the log stays open
	}
}
