package org.tftsr.logs.view;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.logs.internal.facts.MergeOrder;

/**
 * Several logs as one, their records ordered by time. Each log keeps the order of its own lines, also where its time goes
 * back. Of equal times the log named first comes first; what has no time follows the record before it. Bytes are counted as
 * if the lines stood one behind the other, with their line ends. Thread-safe.
 */
public final class MergedLog implements LineLog {

	private static final long NO_TIME = Long.MIN_VALUE;
	private static final int CHECK_EVERY = 1 << 12;

	private final String name;
	private final List<LineLog> logs;
	private final List<LineFacts> facts = new ArrayList<>();
	/** Guarded by this. */
	private MergeOrder.Builder builder;
	private long lastTime = NO_TIME;
	private volatile MergeOrder order;
	/** The order and the logs as they belong together: while these are looked at for changes, some may have changed already. */
	private volatile MergedLines settled;

	private MergedLog(String name, List<LineLog> logs) {
		this.name = name;
		this.logs = List.copyOf(logs);
		startOver();
	}

	/**
	 * Merges logs.
	 *
	 * @param name     to show
	 * @param logs     each of them wholly indexed; closed with this
	 * @param progress gets the bytes of each log, one after the other, and may stop it
	 * @throws TftsrException where one of them cannot be read
	 */
	public static MergedLog of(String name, List<LineLog> logs, Progress progress) throws TftsrException {
		MergedLog merged = new MergedLog(name, logs);
		merged.readOn(progress);
		return merged;
	}

	private void startOver() {
		facts.clear();
		logs.forEach(log -> facts.add(new LineFacts(log)));
		builder = new MergeOrder.Builder(logs.size());
		order = builder.order();
		lastTime = NO_TIME;
	}

	private void readOn(Progress progress) throws TftsrException {
		for (LineFacts one : facts) {
			one.readOn(read -> {
				// the order is made when all are read
			}, progress);
		}
		long added = 0;
		for (int next = earliest(); next >= 0; next = earliest()) {
			long line = builder.added(next) + 1;
			lastTime = time(next, line);
			long end = facts.get(next).recordEnd(line);
			for (; line <= end; line++) {
				builder.add(next);
			}
			if (++added % CHECK_EVERY == 0) {
				progress.check();
			}
		}
		order = builder.order();
		settled = new MergedLines(name, logs.stream().map(LineLog::pinned).toList(), order);
	}

	/** The log whose next record is the earliest; -1 where all are at their ends. */
	private int earliest() {
		int earliest = -1;
		long least = 0;
		for (int i = 0; i < logs.size(); i++) {
			long line = builder.added(i) + 1;
			if (line <= facts.get(i).covered()) {
				long time = time(i, line);
				if (earliest < 0 || time < least) {
					earliest = i;
					least = time;
				}
			}
		}
		return earliest;
	}

	private long time(int source, long line) {
		OptionalLong time = facts.get(source).time(line);
		return time.isPresent() ? time.getAsLong() : NO_TIME;
	}

	/** The logs that are merged, in the order they were named in. */
	public List<LineLog> logs() {
		return logs;
	}

	/**
	 * Which log a line is from.
	 *
	 * @param line from 1, at most {@link #lineCount()}
	 * @return its place among {@link #logs()}
	 */
	public int source(long line) {
		return order.source(line);
	}

	/** The number that a line has in the log it is from. */
	public long sourceLine(long line) {
		MergeOrder now = order;
		return now.before(line)[now.source(line)] + 1;
	}

	/**
	 * The number that a line of one of the logs has here.
	 *
	 * @param source its place among {@link #logs()}
	 * @return one more than there are lines where that line is not known so far
	 */
	public long line(int source, long sourceLine) {
		return order.line(source, sourceLine);
	}

	@Override
	public String name() {
		return name;
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
		return now().wholeLines();
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
		return now().lines(first, count);
	}

	@Override
	public Reader line(long number) throws TftsrException {
		return now().line(number);
	}

	@Override
	public long lineAt(long position) throws TftsrException {
		return now().lineAt(position);
	}

	/** {@inheritDoc} While it is merged anew that is what it was before. */
	@Override
	public LineLog pinned() {
		return settled;
	}

	private MergedLines now() {
		return new MergedLines(name, logs, order);
	}

	/** {@inheritDoc} Text that was added is merged behind what there is where it is later; else all is merged anew. */
	@Override
	public synchronized LogChange refresh(Progress progress) throws TftsrException {
		Map<LineLog, String> unended = unendedWithin();
		LogChange change = LogChange.NONE;
		for (LineLog log : logs) {
			LogChange one = log.refresh(progress);
			change = one.compareTo(change) > 0 ? one : change;
		}
		if (change == LogChange.NONE) {
			return change;
		}
		if (change == LogChange.REPLACED || !areThere(unended) || !addsBehind(progress)) {
			startOver();
			change = LogChange.REPLACED;
		}
		readOn(progress);
		return change;
	}

	/** What last lines without their line ends say, by their logs, where they are not the last one here. */
	private Map<LineLog, String> unendedWithin() throws TftsrException {
		Map<LineLog, String> unended = new HashMap<>();
		MergeOrder now = order;
		for (int i = 0; i < logs.size(); i++) {
			LineLog log = logs.get(i);
			long last = builder.added(i);
			if (last > log.wholeLines() && now.line(i, last) < now.lines()) {
				unended.put(log, log.lines(last, 1).getFirst().text());
			}
		}
		return unended;
	}

	/** Whether none of these lines has become longer. */
	private boolean areThere(Map<LineLog, String> unended) throws TftsrException {
		for (int i = 0; i < logs.size(); i++) {
			String before = unended.get(logs.get(i));
			if (before != null && !before.equals(logs.get(i).lines(builder.added(i), 1).getFirst().text())) {
				return false;
			}
		}
		return true;
	}

	/** Whether all that was added is later than what there is. */
	private boolean addsBehind(Progress progress) throws TftsrException {
		for (int i = 0; i < logs.size(); i++) {
			facts.get(i).readOn(read -> {
				// looked at below
			}, progress);
			long line = builder.added(i) + 1;
			if (line <= facts.get(i).covered() && (time(i, line) < lastTime || facts.get(i).recordStart(line) < line)) {
				return false;
			}
		}
		return true;
	}

	@Override
	public void close() throws IOException {
		IOException failed = null;
		for (LineLog log : logs) {
			try {
				log.close();
			} catch (IOException e) {
				if (failed == null) {
					failed = e;
				} else {
					failed.addSuppressed(e);
				}
			}
		}
		if (failed != null) {
			throw failed;
		}
	}
}
