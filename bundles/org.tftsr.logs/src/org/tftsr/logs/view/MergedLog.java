package org.tftsr.logs.view;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.logs.internal.facts.MergeOrder;

/**
 * Several logs as one, their records ordered by time. Each log keeps the order of its own lines, also where its time goes
 * back. Of equal times the log named first comes first; what has no time follows the record before it. Bytes are counted as
 * if the lines stood one behind the other, with their line ends. Thread-safe.
 */
public final class MergedLog implements Merge {

	private static final long NO_TIME = Long.MIN_VALUE;
	private static final int CHECK_EVERY = 1 << 12;

	private final String name;
	private final List<LineLog> logs;
	/** What is known of each log. Guarded by this, as are the following. */
	private final List<LineFacts> facts = new ArrayList<>();
	/** Of each log the last line that facts were taken from before it had its end; null where it had. */
	private final Tail[] tails;
	/** Of which logs what is known is no longer so, be it of its last line only. */
	private final boolean[] outdated;
	private MergeOrder.Builder builder;
	private long lastTime;
	/** What became of the logs since they were merged, where taking it in has failed or is not done. */
	private volatile LogChange due = LogChange.NONE;
	/** The order and the logs as they belong together: while these are looked at for changes, some may have changed already. */
	private volatile MergedLines settled;

	private record Tail(long line, String text) {
	}

	private MergedLog(String name, List<LineLog> logs) {
		this.name = name;
		this.logs = List.copyOf(logs);
		tails = new Tail[logs.size()];
		outdated = new boolean[logs.size()];
		logs.forEach(log -> facts.add(new LineFacts(log)));
	}

	private MergedLog(MergedLog other) {
		name = other.name;
		logs = other.logs;
		facts.addAll(other.facts);
		tails = other.tails.clone();
		outdated = other.outdated.clone();
		builder = other.builder;
		lastTime = other.lastTime;
		due = other.due;
		settled = other.settled;
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
		merged.mergeAnew(progress);
		return merged;
	}

	/** Nothing that is shown changes before all is done. */
	private synchronized void mergeAnew(Progress progress) throws TftsrException {
		for (int i = 0; i < logs.size(); i++) {
			if (outdated[i]) {
				facts.set(i, new LineFacts(logs.get(i)));
				tails[i] = null;
				outdated[i] = false;
			}
		}
		readFacts(progress);
		MergeOrder.Builder fresh = new MergeOrder.Builder(logs.size());
		lastTime = merge(fresh, NO_TIME, progress);
		builder = fresh;
		settle(new Object());
	}

	/** Reads what of the logs was not read so far. */
	private void readFacts(Progress progress) throws TftsrException {
		for (int i = 0; i < logs.size(); i++) {
			LineLog log = logs.get(i);
			long last = log.lineCount();
			if (last > facts.get(i).covered()) {
				tails[i] = last > log.wholeLines() ? new Tail(last, log.lines(last, 1).getFirst().text()) : null;
			}
			facts.get(i).readOn(read -> {
				// the order is made when all are read
			}, progress);
		}
	}

	/** Puts all records that are known and not in an order yet behind it. Returns the time of the last one. */
	private long merge(MergeOrder.Builder into, long before, Progress progress) throws TftsrException {
		long last = before;
		long added = 0;
		for (int next = earliest(into); next >= 0; next = earliest(into)) {
			long line = into.added(next) + 1;
			last = time(next, line);
			long end = facts.get(next).recordEnd(line);
			for (; line <= end; line++) {
				into.add(next);
			}
			if (++added % CHECK_EVERY == 0) {
				progress.check();
			}
		}
		return last;
	}

	private void settle(Object identity) {
		settled = new MergedLines(name, logs.stream().map(LineLog::pinned).toList(), builder.order(), identity);
		due = LogChange.NONE;
	}

	/** The log whose next record is the earliest; -1 where all are at their ends. */
	private int earliest(MergeOrder.Builder into) {
		int earliest = -1;
		long least = 0;
		for (int i = 0; i < logs.size(); i++) {
			long line = into.added(i) + 1;
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

	/**
	 * The same logs in the order that they have by now, as a log of its own: whoever knows lines of this one by their numbers can tell it from
	 * this. It takes the place of this one, which is neither refreshed nor closed from now on.
	 */
	public synchronized MergedLog renewed() {
		return new MergedLog(this);
	}

	@Override
	public List<LineLog> logs() {
		return logs;
	}

	@Override
	public int source(long line) {
		return settled.source(line);
	}

	@Override
	public long sourceLine(long line) {
		return settled.sourceLine(line);
	}

	@Override
	public long line(int source, long sourceLine) {
		return settled.line(source, sourceLine);
	}

	@Override
	public Object identity() {
		return settled.identity();
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
		return settled.lineCount();
	}

	/** {@inheritDoc} One of them may have such a line in the middle; what becomes of it is told as another log. */
	@Override
	public long wholeLines() {
		return settled.wholeLines();
	}

	/** {@inheritDoc} It does not while what became of a log is not taken in: {@link #refresh} goes on with that. */
	@Override
	public boolean isComplete() {
		return due == LogChange.NONE && logs.stream().allMatch(LineLog::isComplete);
	}

	@Override
	public long byteSize() {
		return settled.byteSize();
	}

	@Override
	public List<LogLine> lines(long first, int count) throws TftsrException {
		return settled.lines(first, count);
	}

	@Override
	public Reader line(long number) throws TftsrException {
		return settled.line(number);
	}

	@Override
	public long lineAt(long position) throws TftsrException {
		return settled.lineAt(position);
	}

	/** {@inheritDoc} While it is merged anew that is what it was before. */
	@Override
	public LineLog pinned() {
		return settled;
	}

	/**
	 * {@inheritDoc} Text that was added is merged behind what there is where it is later; else all is ordered anew, for which
	 * only the logs are read again that have become others. What is shown stays as it was until all is done; where this is
	 * stopped or fails, the next call goes on with it.
	 */
	@Override
	public synchronized LogChange refresh(Progress progress) throws TftsrException {
		for (int i = 0; i < logs.size(); i++) {
			refresh(i, progress);
		}
		if (due == LogChange.NONE) {
			return LogChange.NONE;
		}
		for (int i = 0; i < logs.size(); i++) {
			if (isLonger(i)) {
				outdated[i] = true;
				// where others stand behind it, whoever reads this does not read it again by itself
				due = settled.order().line(i, tails[i].line) == settled.lineCount() ? due : LogChange.REPLACED;
			}
		}
		if (due == LogChange.APPENDED) {
			readFacts(progress);
			if (addsBehind()) {
				// takes no time worth stopping, after which the order would be one that is not shown
				lastTime = merge(builder, lastTime, Progress.NONE);
				settle(settled.identity());
				return LogChange.APPENDED;
			}
			due = LogChange.REPLACED;
		}
		mergeAnew(progress);
		return LogChange.REPLACED;
	}

	private void refresh(int source, Progress progress) throws TftsrException {
		LineLog log = logs.get(source);
		LogChange change = log.refresh(progress);
		due = change.compareTo(due) > 0 ? change : due;
		outdated[source] |= change == LogChange.REPLACED;
		// by itself it does not go on where it was stopped
		if (log instanceof IndexedLog indexed && !indexed.isComplete()) {
			indexed.index(progress);
		}
	}

	/** Whether the last line that was known of a log goes on by now. */
	private boolean isLonger(int source) throws TftsrException {
		Tail tail = tails[source];
		if (tail == null || tail.line > facts.get(source).covered()) {
			return false;
		}
		List<LogLine> there = logs.get(source).lines(tail.line, 1);
		return there.isEmpty() || !tail.text.equals(there.getFirst().text());
	}

	/** Whether all that was added is later than what there is. */
	private boolean addsBehind() {
		for (int i = 0; i < logs.size(); i++) {
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
