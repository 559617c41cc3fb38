package org.tftsr.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.logs.view.IndexStore;
import org.tftsr.logs.view.IndexedLog;
import org.tftsr.logs.view.LineFilter;
import org.tftsr.logs.view.LineFinder;
import org.tftsr.logs.view.LineQuery;
import org.tftsr.logs.view.LineSet;
import org.tftsr.logs.view.LogBytesSources;

import com.sun.management.OperatingSystemMXBean;

/**
 * Measures how the log editor's engine opens a log of any size: {@code BenchLogs WHAT FILE FOLDER RUNS}, where FOLDER is for
 * saved indexes. OPEN, INDEX, REOPEN and FILTER print a row of {@link Report} for the first time in this process and one for
 * when it is warm; their processor time is that of all threads. FILTER takes one more word, the text. LINES prints a row of
 * {@link Latencies}.
 */
final class BenchLogs {

	/** As many lines as a large window has. */
	private static final int PAGE = 100;
	private static final int WARM_UP_READS = 2_000;
	private static final int READS = 10_000;
	private static final OperatingSystemMXBean SYSTEM = (OperatingSystemMXBean) ManagementFactory
			.getOperatingSystemMXBean();

	private enum What {
		/** The lines of the first screen. */
		OPEN,
		/** All lines, none known before. */
		INDEX,
		/** All lines, by a saved index. */
		REOPEN,
		/** From nothing to the first screen of a filter, with all lines that have a text known. */
		FILTER,
		/** A screen of lines anywhere. */
		LINES
	}

	private final Path file;
	private final Path folder;

	private BenchLogs(Path file, Path folder) {
		this.file = file;
		this.folder = folder;
	}

	public static void main(String[] args) throws Exception {
		BenchLogs bench = new BenchLogs(Path.of(args[1]), Path.of(args[2]));
		int runs = Integer.parseInt(args[3]);
		switch (What.valueOf(args[0])) {
		case OPEN -> bench.measure("TFTSR, first lines", runs, bench::open);
		case INDEX -> bench.measure("TFTSR, index of all lines", runs, () -> bench.index(null));
		case REOPEN -> {
			bench.index(new IndexStore(bench.folder));
			bench.measure("TFTSR, opened again", runs, bench::reopen);
		}
		case FILTER -> bench.measure("TFTSR, filter", runs, () -> bench.filter(args[4]));
		case LINES -> bench.lines();
		}
	}

	private void measure(String name, int runs, Pass pass) throws Exception {
		long size = Files.size(file);
		long cpu = SYSTEM.getProcessCpuTime();
		long start = System.nanoTime();
		long found = pass.run();
		long wall = System.nanoTime() - start;
		cpu = SYSTEM.getProcessCpuTime() - cpu;
		Report.print(name + ", the first time", size, new Measurement(new long[] { wall }, new long[] { cpu }, found), cpu,
				Memory.peakResident());
		long[] used = { 0 };
		Measurement warm = Measurement.of(runs, () -> {
			long before = SYSTEM.getProcessCpuTime();
			long lines = pass.run();
			used[0] = SYSTEM.getProcessCpuTime() - before;
			return lines;
		});
		Report.print(name, size, warm, used[0], Memory.peakResident());
	}

	private long open() throws IOException, TftsrException {
		try (IndexedLog log = IndexedLog.open(LogBytesSources.file(file), null, null)) {
			return log.lines(1, PAGE).size();
		}
	}

	private long index(IndexStore store) throws IOException, TftsrException {
		try (IndexedLog log = IndexedLog.open(LogBytesSources.file(file), null, store)) {
			log.index(Progress.NONE);
			return log.lineCount();
		}
	}

	private long reopen() throws IOException, TftsrException {
		try (IndexedLog log = IndexedLog.open(LogBytesSources.file(file), null, new IndexStore(folder))) {
			if (!log.isComplete()) {
				throw new IllegalStateException("the saved index was not used");
			}
			return log.lines(log.lineCount() - PAGE + 1, PAGE).get(0).number() + PAGE - 1;
		}
	}

	private long filter(String text) throws IOException, TftsrException {
		try (IndexedLog log = IndexedLog.open(LogBytesSources.file(file), null, null)) {
			log.index(Progress.NONE);
			LineSet kept = new LineFinder(log).matches(LineFilter.ALL.and(new LineQuery(text, false, true, false)), null, grown -> {
				// only the end is measured
			}, Progress.NONE);
			for (long place = 0; place < Math.min(PAGE, kept.size()); place++) {
				log.lines(kept.select(place), 1);
			}
			return kept.size();
		}
	}

	private void lines() throws Exception {
		try (IndexedLog log = IndexedLog.open(LogBytesSources.file(file), null, null)) {
			log.index(Progress.NONE);
			Random random = new Random(1);
			readAnywhere(log, random, WARM_UP_READS);
			Latencies anywhere = readAnywhere(log, random, READS);
			anywhere.print("a screen of " + PAGE + " lines anywhere", "heap in use " + Memory.liveHeap() + " MB");
		}
	}

	private static Latencies readAnywhere(IndexedLog log, Random random, int times) throws Exception {
		Latencies latencies = new Latencies();
		for (int i = 0; i < times; i++) {
			long first = 1 + (long) (random.nextDouble() * (log.lineCount() - PAGE));
			latencies.measure(() -> log.lines(first, PAGE));
		}
		return latencies;
	}
}
