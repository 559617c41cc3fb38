package org.tftsr.logs.view;

import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.osgi.util.NLS;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.logs.internal.Messages;
import org.tftsr.logs.internal.facts.MergeOrder;

/**
 * The lines of several logs in an order. Thread-safe.
 *
 * @param logs  those that are merged, each with the lines at least that the order has of it
 * @param order in which they stand
 * @param identity as {@link LineLog#identity}
 */
record MergedLines(String name, List<LineLog> logs, MergeOrder order, Object identity) implements Merge, SettledLog {

	@Override
	public int source(long line) {
		return order.source(line);
	}

	@Override
	public long sourceLine(long line) {
		return order.before(line)[order.source(line)] + 1;
	}

	@Override
	public long line(int source, long sourceLine) {
		return order.line(source, sourceLine);
	}


	/** UTF-8, whatever the logs are read in: there are no bytes that all lines are in. */
	@Override
	public Charset charset() {
		return StandardCharsets.UTF_8;
	}

	@Override
	public long lineCount() {
		return order.lines();
	}

	/** {@inheritDoc} One of them may have such a line in the middle; what becomes of it is told as another log. */
	@Override
	public long wholeLines() {
		long last = order.lines();
		if (last == 0) {
			return 0;
		}
		int source = order.source(last);
		boolean whole = order.before(last)[source] < logs.get(source).wholeLines();
		return whole ? last : last - 1;
	}

	@Override
	public boolean isComplete() {
		return logs.stream().allMatch(LineLog::isComplete);
	}

	@Override
	public long byteSize() {
		return logs.stream().mapToLong(LineLog::byteSize).sum();
	}

	@Override
	public List<LogLine> lines(long first, int count) throws TftsrException {
		int there = Math.clamp(order.lines() - first + 1, 0, count);
		if (there == 0) {
			return List.of();
		}
		long[] next = order.before(first);
		long[] behind = order.before(first + there);
		List<List<LogLine>> read = new ArrayList<>();
		long position = 0;
		for (int i = 0; i < logs.size(); i++) {
			// one more tells where the last one ends
			List<LogLine> lines = logs.get(i).lines(next[i] + 1, (int) (behind[i] - next[i]) + 1);
			if (lines.size() < behind[i] - next[i]) {
				throw new TftsrException(ProblemKind.CONFLICT, NLS.bind(Messages.Log_readWhat, logs.get(i).name()),
						Messages.MergedLog_otherWhy, Messages.MergedLog_refreshRemedy);
			}
			read.add(lines);
			position += start(i, lines, 0);
		}
		int[] taken = new int[logs.size()];
		List<LogLine> lines = new ArrayList<>(there);
		for (int i = 0; i < there; i++) {
			int source = order.source(first + i);
			int at = taken[source]++;
			LogLine line = read.get(source).get(at);
			lines.add(new LogLine(first + i, position, line.text(), line.truncated(), line.runs()));
			position += start(source, read.get(source), at + 1) - line.position();
		}
		return lines;
	}

	@Override
	public Reader line(long number) throws TftsrException {
		return logOf(number).line(sourceLine(number));
	}

	@Override
	public Reader end(long number, int least) throws TftsrException {
		return logOf(number).end(sourceLine(number), least);
	}

	private LineLog logOf(long number) throws TftsrException {
		if (number < 1 || number > order.lines()) {
			throw new TftsrException(ProblemKind.CONFLICT, NLS.bind(Messages.MergedLog_lineWhat, Long.valueOf(number), name),
					Messages.MergedLog_shorterWhy, Messages.MergedLog_refreshRemedy);
		}
		return logs.get(source(number));
	}

	private long start(int source, List<LogLine> lines, int at) {
		return at < lines.size() ? lines.get(at).position() : logs.get(source).byteSize();
	}

	@Override
	public long lineAt(long position) throws TftsrException {
		long low = Math.min(1, lineCount());
		long high = lineCount();
		while (low < high) {
			long middle = low + (high - low + 1) / 2;
			if (lines(middle, 1).get(0).position() <= position) {
				low = middle;
			} else {
				high = middle - 1;
			}
		}
		return low;
	}
}
