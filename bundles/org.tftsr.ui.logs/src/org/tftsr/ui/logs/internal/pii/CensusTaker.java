package org.tftsr.ui.logs.internal.pii;

import java.io.IOException;
import java.io.Reader;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
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
import org.tftsr.pii.Detectors;
import org.tftsr.ui.Services;

/** Counts what is sensitive in a whole log, of any size, and says so while it does. */
public final class CensusTaker {

	/** Often enough for a reader to see it grow. */
	private static final long TELLING_NANOS = 400_000_000;

	private final Consumer<PiiCensus> results;
	private final Map<String, Long> types = new HashMap<>();
	private final Map<PiiKind, Long> kinds = new EnumMap<>(PiiKind.class);
	private final Map<PiiKind, GrowingLineSet> lines = new EnumMap<>(PiiKind.class);
	private long line;
	private long toldAt = System.nanoTime();

	private CensusTaker(Consumer<PiiCensus> results) {
		this.results = results;
		for (PiiKind kind : PiiKind.values()) {
			lines.put(kind, new GrowingLineSet());
		}
	}

	/**
	 * Takes a census on the thread of a job.
	 *
	 * @param results takes what was counted so far, now and then and at the end
	 */
	public static void take(LineLog log, Consumer<PiiCensus> results, Progress progress) throws TftsrException {
		CensusTaker taker = new CensusTaker(results);
		long last = log.lineCount();
		try (Reader reader = new LineLogReader(log)) {
			progress.begin(log.name(), -1);
			Services.get(Detectors.class).current().scan(reader, (span, value) -> taker.count(span), progress);
			taker.tell(last, true);
		} catch (IOException e) {
			throw LogSources.problem(log.name(), e);
		}
	}

	private void count(PiiSpan span) {
		PiiKind kind = span.type().kind();
		types.merge(span.type().name(), 1L, Long::sum);
		kinds.merge(kind, 1L, Long::sum);
		if (span.line() != line && System.nanoTime() - toldAt > TELLING_NANOS) {
			tell(span.line() - 1, false);
			toldAt = System.nanoTime();
		}
		line = span.line();
		lines.get(kind).add(line);
	}

	private void tell(long covered, boolean complete) {
		Map<PiiKind, LineSet> shown = new EnumMap<>(PiiKind.class);
		lines.forEach((kind, set) -> {
			set.publish(covered, complete);
			shown.put(kind, set.lines());
		});
		results.accept(new PiiCensus(types, kinds, shown, complete));
	}
}
