package org.tftsr.benchmarks;

import java.io.OutputStream;
import java.io.Reader;

import org.tftsr.core.progress.Progress;

/**
 * Redacts a log of any size that is made up while it is read, and says each gigabyte what is still needed of the heap:
 * {@code BenchHugeLog GIGABYTES SEED VALUES}. Runs where the heap is small.
 */
final class BenchHugeLog {

	private static final long GIGA = 1_000_000_000;

	private BenchHugeLog() {
	}

	public static void main(String[] args) throws Exception {
		long length = Long.parseLong(args[0]) * GIGA;
		SyntheticLog log = new SyntheticLog(Long.parseLong(args[1]), Integer.parseInt(args[2]));
		long start = System.nanoTime();
		try (Reader in = new SyntheticReader(log, length); OutputStream out = OutputStream.nullOutputStream()) {
			long replaced = Product.redact(in, out, new HeapLog());
			System.out.printf("%,d lines, %,d values replaced, %d s, heap at the peak %d MB, resident %d MB%n", log.lines(),
					replaced, (System.nanoTime() - start) / GIGA, Memory.peakHeap(), Memory.peakResident());
		}
	}

	/** Prints the heap at each gigabyte. */
	private static final class HeapLog implements Progress {

		private long done;

		@Override
		public void begin(String task, long total) {
			// the caller knows the task
		}

		@Override
		public void worked(long amount) {
			if (done / GIGA != (done + amount) / GIGA) {
				System.out.println((done + amount) / GIGA + " GB done, heap in use " + Memory.liveHeap() + " MB");
			}
			done += amount;
		}

		@Override
		public boolean isCancelled() {
			return false;
		}
	}
}
