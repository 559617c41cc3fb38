package org.tftsr.ui.logs.internal.pii;

import java.io.IOException;
import java.io.Reader;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Consumer;

import org.tftsr.core.pii.PiiKind;
import org.tftsr.core.pii.PiiSpan;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.logs.LogSources;
import org.tftsr.logs.view.GrowingLineSet;
import org.tftsr.logs.view.LineLog;
import org.tftsr.logs.view.LineLogReader;
import org.tftsr.logs.view.LineSet;
import org.tftsr.logs.view.LogLine;
import org.tftsr.pii.Detectors;
import org.tftsr.ui.Services;

/**
 * Counts what is sensitive in a whole log, of any size, and says so while it does. Of a log that grows only what has come is counted: a
 * value of several lines that begins before the end of what was counted, and ends behind it, is not. For one thread at a time.
 */
public final class CensusTaker {

	/** Often enough for a reader to see it grow. */
	private static final long TELLING_NANOS = 400_000_000;

	/** Numbers of values by type and by kind. */
	private record Counts(Map<String, Long> types, Map<PiiKind, Long> kinds) {

		Counts() {
			this(new HashMap<>(), new EnumMap<>(PiiKind.class));
		}

		void add(PiiSpan span) {
			types.merge(span.type().name(), 1L, Long::sum);
			kinds.merge(span.type().kind(), 1L, Long::sum);
		}

		void addAll(Counts others) {
			others.types.forEach((type, count) -> types.merge(type, count, Long::sum));
			others.kinds.forEach((kind, count) -> kinds.merge(kind, count, Long::sum));
		}
	}

	private final LineLog log;
	private final Map<PiiKind, GrowingLineSet> lines = new EnumMap<>(PiiKind.class);
	private final Map<PiiKind, GrowingLineSet> behind = new EnumMap<>(PiiKind.class);
	/** How much an editor shows of lines that it does not show whole, by line, as far as they are read and not counted. */
	private final ConcurrentSkipListMap<Long, Integer> cut = new ConcurrentSkipListMap<>();
	/** Of all lines that were counted but the last one, which may become longer. */
	private final Counts settled = new Counts();
	private Counts ofLastLine = new Counts();
	private long lastLine;
	private long line;
	private long toldAt;
	/** How long the log was when the counting last began; -1 where it has not yet, did not come to its end, or not all lines were known. */
	private volatile long counted = -1;

	public CensusTaker(LineLog log) {
		this.log = log;
		for (PiiKind kind : PiiKind.values()) {
			lines.put(kind, new GrowingLineSet());
			behind.put(kind, new GrowingLineSet());
		}
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
		long first = Math.max(1, lastLine);
		lastLine = log.lineCount();
		ofLastLine = new Counts();
		lines.values().forEach(GrowingLineSet::forgetLast);
		behind.values().forEach(GrowingLineSet::forgetLast);
		toldAt = System.nanoTime();
		progress.begin(log.name(), -1);
		try (Reader reader = new LineLogReader(log, first, lastLine, this::cut)) {
			Services.get(Detectors.class).current().scan(reader, (span, value) -> count(span, first - 1 + span.line(), results),
					progress);
		} catch (IOException e) {
			throw LogSources.problem(log.name(), e);
		}
		tell(lastLine, true, results);
		counted = known ? size : -1;
	}

	private void cut(LogLine start) {
		cut.put(start.number(), start.text().length());
	}

	private void count(PiiSpan span, long at, Consumer<PiiCensus> results) {
		if (at != line && System.nanoTime() - toldAt > TELLING_NANOS) {
			tell(at - 1, false, results);
			toldAt = System.nanoTime();
		}
		line = at;
		cut.headMap(at).clear();
		Integer shown = cut.get(at);
		if (shown != null && span.column() - 1 + span.length() > shown) {
			behind.get(span.type().kind()).add(at);
		}
		(at == lastLine ? ofLastLine : settled).add(span);
		lines.get(span.type().kind()).add(at);
	}

	private void tell(long covered, boolean complete, Consumer<PiiCensus> results) {
		Counts all = new Counts();
		all.addAll(settled);
		all.addAll(ofLastLine);
		results.accept(new PiiCensus(all.types(), all.kinds(), published(lines, covered, complete),
				published(behind, covered, complete), complete));
	}

	private static Map<PiiKind, LineSet> published(Map<PiiKind, GrowingLineSet> sets, long covered, boolean complete) {
		Map<PiiKind, LineSet> shown = new EnumMap<>(PiiKind.class);
		sets.forEach((kind, set) -> {
			set.publish(covered, complete);
			shown.put(kind, set.lines());
		});
		return shown;
	}
}
