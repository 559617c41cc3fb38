package org.tftsr.benchmarks;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

import org.tftsr.core.analysis.LogLevel;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.logs.view.IndexedLog;
import org.tftsr.logs.view.LineFacts;
import org.tftsr.logs.view.LineFilter;
import org.tftsr.logs.view.LineFinder;
import org.tftsr.logs.view.LineQuery;
import org.tftsr.logs.view.LogBytesSources;

import com.sun.management.OperatingSystemMXBean;

/**
 * Measures how fast lines of an indexed log are found: {@code BenchLogSearch WHAT FILE RUNS [TEXT]}. Prints rows of
 * {@link Report}, what was found being the number of lines; their processor time is that of all threads. FACTS reads what
 * the lines are, and measures what is then asked of it.
 */
final class BenchLogSearch {

	private static final int BUCKETS = 200;
	private static final OperatingSystemMXBean SYSTEM = (OperatingSystemMXBean) ManagementFactory
			.getOperatingSystemMXBean();

	private enum What {
		/** A literal text as it is written. */
		LITERAL,
		/** A literal text in any case. */
		ANY_CASE,
		/** A regular expression. */
		REGEX,
		/** Levels, times, records and templates of all lines. */
		FACTS
	}

	private final IndexedLog log;
	private final long size;
	private final int runs;

	private BenchLogSearch(IndexedLog log, long size, int runs) {
		this.log = log;
		this.size = size;
		this.runs = runs;
	}

	public static void main(String[] args) throws Exception {
		Path file = Path.of(args[1]);
		What what = What.valueOf(args[0]);
		try (IndexedLog log = IndexedLog.open(LogBytesSources.file(file), null, null)) {
			log.index(Progress.NONE);
			BenchLogSearch bench = new BenchLogSearch(log, Files.size(file), Integer.parseInt(args[2]));
			if (what == What.FACTS) {
				bench.facts();
			} else {
				LineQuery query = new LineQuery(args[3], what == What.REGEX, what != What.ANY_CASE, false);
				bench.measure("TFTSR, " + args[3] + (what == What.ANY_CASE ? ", any case" : ""), () -> bench.lines(query));
			}
		}
	}

	private long lines(LineQuery query) throws TftsrException {
		return matches(LineFilter.ALL.and(query), null);
	}

	/** Nothing is known of what was found before. */
	private long matches(LineFilter filter, LineFacts facts) throws TftsrException {
		return new LineFinder(log).matches(filter, facts, set -> {
			// only the end is measured
		}, Progress.NONE).size();
	}

	private void facts() throws Exception {
		LineFacts[] facts = new LineFacts[1];
		long cpu = SYSTEM.getProcessCpuTime();
		long start = System.nanoTime();
		facts[0] = LineFacts.read(log, read -> {
			// only the end is measured
		}, Progress.NONE);
		long wall = System.nanoTime() - start;
		cpu = SYSTEM.getProcessCpuTime() - cpu;
		Report.print("TFTSR, facts: levels, times, templates", size,
				new Measurement(new long[] { wall }, new long[] { cpu }, facts[0].covered()), cpu,
				Memory.peakResident());
		LineFilter.TimeRange times = facts[0].times().orElseThrow();
		LineFilter.Levels errors = new LineFilter.Levels(Set.of(LogLevel.ERROR, LogLevel.FATAL), false);
		measure("TFTSR, filter by level", () -> matches(LineFilter.ALL.withLevels(errors), facts[0]));
		measure("TFTSR, filter by template", () -> matches(LineFilter.ALL.withTemplates(Set.of(1)), facts[0]));
		measure("TFTSR, histogram", () -> facts[0].histogram(BUCKETS).buckets().size());
		measure("TFTSR, go to a time", () -> facts[0].lineAtTime((times.from() + times.to()) / 2));
	}

	private void measure(String name, Pass pass) throws Exception {
		long[] used = { 0 };
		Measurement warm = Measurement.of(runs, () -> {
			long before = SYSTEM.getProcessCpuTime();
			long found = pass.run();
			used[0] = SYSTEM.getProcessCpuTime() - before;
			return found;
		});
		Report.print(name, size, warm, used[0], Memory.peakResident());
	}
}
