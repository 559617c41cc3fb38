package org.tftsr.benchmarks;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

import org.tftsr.core.issue.NewIssue;
import org.tftsr.core.log.LogFile;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.storage.Database;
import org.tftsr.storage.DatabaseKey;
import org.tftsr.storage.DatabaseLocation;
import org.tftsr.triage.SearchedLog;
import org.tftsr.triage.TriageService;

/**
 * Applies a review to a log of many findings: {@code BenchApproved FOLDER FINDINGS VALUES}. The log is searched, every fifth finding is
 * kept and the others are redacted, then it is searched once more. Meanwhile somebody else writes to the database, again and
 * again, and it is told how long that took at most. Runs where the heap is small.
 */
final class BenchApproved {

	private static final byte[] KEY = new byte[DatabaseKey.RAW_LENGTH];
	private static final int FINDINGS_OF_A_LINE = 5;
	private static final double SECONDS = 1e9;
	private static final double MILLISECONDS = 1e6;
	private static final long PAUSE = 20_000_000;
	private static final long MEGA = 1_000_000;

	private BenchApproved() {
	}

	public static void main(String[] args) throws Exception {
		Path folder = Path.of(args[0]);
		Path file = makeLog(folder.resolve("many.log"), Long.parseLong(args[1]), Integer.parseInt(args[2]));
		System.out.printf(Locale.ROOT, "a log of %d MB%n", Files.size(file) / MEGA);
		try (Database database = Database.open(new DatabaseLocation(folder.resolve("data")),
				(where, exists) -> DatabaseKey.raw(KEY, "the key of the benchmark"))) {
			TriageService triage = Product.triage(database, folder);
			UUID issue = database.issues().create(NewIssue.titled("Measured")).id();
			LogFile log = triage.importLog(issue, file, Progress.NONE);
			SearchedLog[] searched = new SearchedLog[1];
			step("searched", database, () -> {
				searched[0] = triage.detect(log, Progress.NONE);
				return searched[0].found();
			});
			long[] asked = { 0 };
			step("redacted", database, () -> triage.applyRedactions(searched[0], span -> asked[0]++ % FINDINGS_OF_A_LINE > 0,
					folder.resolve("copy.log"), Progress.NONE));
			step("searched again", database, () -> triage.detect(log.id(), Progress.NONE));
		}
		System.out.printf(Locale.ROOT, "heap at the peak %d MB, resident %d MB, database %d MB%n", Memory.peakHeap(),
				Memory.peakResident(), Files.size(folder.resolve("data").resolve("tftsr.db")) / MEGA);
	}

	private static Path makeLog(Path file, long findings, int values) throws IOException {
		try (Writer out = Files.newBufferedWriter(file)) {
			for (long line = 0; line < findings / FINDINGS_OF_A_LINE; line++) {
				long value = line % values;
				out.write(String.format(Locale.ROOT,
						"2026-03-01 10:%02d:%02d INFO order %d of kim.%d@example.org for lee.%d@example.org from 10.%d.%d.7 by 10.%d.%d.8 via 192.168.%d.%d%n",
						line / 60 % 60, line % 60, line, value, value, value >> 8 & 255, value & 255, value >> 8 & 255, value & 255,
						value >> 8 & 255, value & 255));
			}
		}
		return file;
	}

	/** How many findings a step is about. */
	@FunctionalInterface
	private interface Step {
		long run() throws TftsrException;
	}

	private static void step(String name, Database database, Step step) throws Exception {
		OtherWriter other = new OtherWriter(database);
		Thread writing = new Thread(other, "other writer");
		writing.start();
		long start = System.nanoTime();
		long count = step.run();
		double seconds = (System.nanoTime() - start) / SECONDS;
		other.done.set(true);
		writing.join();
		System.out.printf(Locale.ROOT, "%s: %,d findings, %.0f s, others waited for %.0f ms at most, heap in use %d MB%n", name, count,
				seconds, other.longest / MILLISECONDS, Memory.liveHeap());
	}

	/** Writes something small now and then. */
	private static final class OtherWriter implements Runnable {

		private final Database database;
		private final AtomicBoolean done = new AtomicBoolean();
		private long longest;

		OtherWriter(Database database) {
			this.database = database;
		}

		@Override
		public void run() {
			try {
				while (!done.get()) {
					long start = System.nanoTime();
					database.issues().create(NewIssue.titled("Meanwhile"));
					longest = Math.max(longest, System.nanoTime() - start);
					LockSupport.parkNanos(PAUSE);
				}
			} catch (TftsrException e) {
				throw new IllegalStateException(e);
			}
		}
	}
}
