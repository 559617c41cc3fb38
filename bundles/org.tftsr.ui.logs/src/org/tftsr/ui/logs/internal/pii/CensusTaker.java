package org.tftsr.ui.logs.internal.pii;

import java.io.IOException;
import java.io.Reader;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Consumer;

import org.tftsr.core.pii.PiiSpan;
import org.tftsr.core.pii.PiiType;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.logs.LogSources;
import org.tftsr.logs.view.IndexedLog;
import org.tftsr.logs.view.LineLog;
import org.tftsr.logs.view.LineLogReader;
import org.tftsr.logs.view.LogLine;
import org.tftsr.logs.view.LogSnapshot;
import org.tftsr.pii.Detectors;
import org.tftsr.pii.Pseudonyms;
import org.tftsr.ui.Services;

/**
 * Counts what is sensitive in a whole log, of any size, makes its values known to the pseudonyms of the log, and says so while it does. Of a log that grows only what has come is counted: a
 * value of several lines that begins before the end of what was counted, and ends behind it, is not. The last line is counted again,
 * as it may have become longer; of one that is very long, its end is. For one thread at a time.
 */
public final class CensusTaker {

	/** Often enough for a reader to see it grow. */
	private static final long TELLING_NANOS = 400_000_000;
	/** A last line of more bytes is cut, as the detectors themselves cut long lines. */
	private static final long LONG_LINE = 4L << 20;
	/** So many bytes of it are counted again: far more than those of any value and of what tells that it is one. */
	private static final long END = 1L << 20;
	/** So many values are made known at most, some 30 MB: there is room for those that the reader comes to, whatever the log. */
	private static final int MOST_KNOWN = 1_000_000;

	private final LineLog log;
	private final Pseudonyms pseudonyms;
	private final FoundLines lines = new FoundLines();
	private final FoundLines behind = new FoundLines();
	/** How much an editor shows of lines that it does not show whole, by line, as far as they are read and not counted. */
	private final ConcurrentSkipListMap<Long, Integer> cut = new ConcurrentSkipListMap<>();
	/** Of all that is not counted again. */
	private final Map<PiiType, Long> settled = new HashMap<>();
	private Map<PiiType, Long> again = new HashMap<>();
	private long lastLine;
	/** Where in the bytes what is counted again of the last line begins; 0 where that is all of it. */
	private long end;
	/** Whether that is what is being counted. */
	private boolean atEnd;
	private long line;
	private long toldAt;
	/** How long the log was when the counting last began; -1 where it has not yet, did not come to its end, or not all lines were known. */
	private volatile long counted = -1;

	/** @param pseudonyms come to know the values */
	public CensusTaker(LineLog log, Pseudonyms pseudonyms) {
		this.log = log;
		this.pseudonyms = pseudonyms;
	}

	/** What is counted in. */
	public LineLog log() {
		return log;
	}

	/** Whether nothing has come since it was counted. From any thread. */
	public boolean isUpToDate() {
		return counted == log.byteSize();
	}

	/**
	 * Counts what was not counted yet, on the thread of a job. Once it broke off, it is of no more use.
	 *
	 * @param results takes what was counted so far, now and then and at the end
	 */
	public void take(Consumer<PiiCensus> results, Progress progress) throws TftsrException {
		long size = log.byteSize();
		// of a log that is just growing the size is known before the lines are: there is more to count than what is counted here
		boolean known = log.isComplete();
		again = new HashMap<>();
		lines.again(lastLine);
		behind.again(lastLine);
		toldAt = System.nanoTime();
		progress.begin(log.name(), -1);
		if (log instanceof IndexedLog indexed) {
			LogSnapshot state = indexed.snapshot();
			size = state.size();
			known &= state.isIndexed();
			take(state, results, progress);
		} else {
			long first = Math.max(1, lastLine);
			startAt(log.lineCount());
			scan(new LineLogReader(log, first, lastLine, this::cut), first, results, progress);
		}
		tell(lastLine, true, results);
		counted = known ? size : -1;
	}

	private void startAt(long last) {
		if (last != lastLine) {
			lines.next();
			behind.next();
			lastLine = last;
		}
	}

	/** Counts the end of a last line that is very long by itself, so that the rest of it need not be counted again. */
	private void take(LogSnapshot state, Consumer<PiiCensus> results, Progress progress) throws TftsrException {
		long first = Math.max(1, lastLine);
		long from = end;
		startAt(state.lineCount());
		end = endOf(state, from);
		atEnd = false;
		if (from > 0) {
			cut.put(first, 0);
			scan(state.part(from, first == lastLine ? end : state.positionOf(first + 1)), first, results, progress);
			first++;
		}
		long whole = end > 0 ? lastLine - 1 : lastLine;
		if (first <= whole) {
			scan(new LineLogReader(log, first, whole, this::cut), first, results, progress);
		}
		if (end > 0) {
			if (first <= lastLine) {
				state.lines(lastLine, 1).forEach(this::cut);
				scan(state.part(state.positionOf(lastLine), end), lastLine, results, progress);
			}
			cut.put(lastLine, 0);
			atEnd = true;
			scan(state.part(end, state.indexed()), lastLine, results, progress);
		}
	}

	/** Where the end of the last line begins that is counted again; 0 where all of it is. */
	private long endOf(LogSnapshot state, long before) throws TftsrException {
		long start = lastLine == 0 ? 0 : state.positionOf(lastLine);
		if (state.indexed() - start < LONG_LINE) {
			return 0;
		}
		long blank = state.behindBlank(state.indexed() - END);
		// what was settled is so for good
		long least = before > start ? before : 0;
		return blank > start ? Math.max(blank, least) : least;
	}

	private void scan(Reader text, long first, Consumer<PiiCensus> results, Progress progress) throws TftsrException {
		try (text) {
			Services.get(Detectors.class).current().scan(text, (span, value) -> {
				if (pseudonyms.learnt() < MOST_KNOWN) {
					pseudonyms.tokenFor(span.type(), value);
				}
				count(span, first - 1 + span.line(), results);
			}, progress);
		} catch (IOException e) {
			throw LogSources.problem(log.name(), e);
		}
	}

	private void cut(LogLine start) {
		if (start.truncated()) {
			cut.put(start.number(), start.text().length());
		}
	}

	private void count(PiiSpan span, long at, Consumer<PiiCensus> results) {
		if (at != line && System.nanoTime() - toldAt > TELLING_NANOS) {
			tell(at - 1, false, results);
			toldAt = System.nanoTime();
		}
		line = at;
		cut.headMap(at).clear();
		Integer shown = cut.get(at);
		PiiType type = span.type();
		boolean sure = end > 0 && !atEnd && at == lastLine;
		if (shown != null && span.column() - 1 + span.length() > shown) {
			behind.add(type, at, sure);
		}
		(at == lastLine && !sure ? again : settled).merge(type, 1L, Long::sum);
		lines.add(type, at, sure);
	}

	private void tell(long covered, boolean complete, Consumer<PiiCensus> results) {
		Map<PiiType, Long> all = new HashMap<>(settled);
		again.forEach((type, count) -> all.merge(type, count, Long::sum));
		results.accept(new PiiCensus(all, lines.published(covered, complete),
				behind.published(covered, complete), complete));
	}
}
