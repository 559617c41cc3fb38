package org.tftsr.logs.view;

import java.io.IOException;
import java.io.Reader;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;

import org.tftsr.core.problem.TftsrException;
import org.tftsr.logs.internal.read.TunnelledProblem;

/**
 * The text of a log, or of some of its lines, each line ended by a line feed. Of a line that is
 * longer than {@link LogLine#MAX_UNITS} it gives the start. {@link org.tftsr.logs.LogSources#problem} tells what a failure
 * means. Not thread-safe.
 */
public final class LineLogReader extends Reader {

	private static final int AT_A_TIME = 512;

	private final LineLog log;
	private Iterator<LogLine> lines = List.<LogLine>of().iterator();
	private final long last;
	private long next;
	private String text = "";
	private int position;
	private long cutLines;

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
		this.log = Objects.requireNonNull(log);
		this.next = first;
		this.last = last;
	}

	@Override
	public int read(char[] buffer, int offset, int length) throws IOException {
		Objects.checkFromIndexSize(offset, length, buffer.length);
		if (position == text.length() && !step()) {
			return -1;
		}
		int count = Math.min(length, text.length() - position);
		text.getChars(position, position + count, buffer, offset);
		position += count;
		return count;
	}

	private boolean step() throws IOException {
		if (!lines.hasNext() && next <= last) {
			try {
				List<LogLine> read = log.lines(next, (int) Math.min(AT_A_TIME, last - next + 1));
				next += read.size();
				lines = read.iterator();
			} catch (TftsrException e) {
				throw new TunnelledProblem(e);
			}
		}
		if (!lines.hasNext()) {
			return false;
		}
		LogLine line = lines.next();
		if (line.truncated()) {
			cutLines++;
		}
		text = line.text() + '\n';
		position = 0;
		return true;
	}

	/** Of how many of the lines that were read so far it gave the start only. */
	public long cutLines() {
		return cutLines;
	}

	@Override
	public void close() {
		// the log stays open
	}
}
