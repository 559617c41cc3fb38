package org.tftsr.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

/** How long each of many short calls took: what a user waits, and how long the unlucky ones do. */
final class Latencies {

	private static final double MILLISECOND = 1e6;
	private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

	private final List<Long> wall = new ArrayList<>();
	private final List<Long> cpu = new ArrayList<>();

	/** Measures one call more; returns its result. */
	<T> T measure(Callable<T> call) throws Exception {
		long cpuStart = THREADS.getCurrentThreadCpuTime();
		long start = System.nanoTime();
		T result = call.call();
		wall.add(System.nanoTime() - start);
		cpu.add(THREADS.getCurrentThreadCpuTime() - cpuStart);
		return result;
	}

	void addAll(Latencies others) {
		wall.addAll(others.wall);
		cpu.addAll(others.cpu);
	}

	/** The longest by the clock, in milliseconds; 0 of none. */
	double longest() {
		return wall.stream().mapToLong(Long::longValue).max().orElse(0) / MILLISECOND;
	}

	/**
	 * Prints a row: name, calls, then p50, p95, p99 and the longest by the clock and p95 by processor time, in milliseconds,
	 * then remarks.
	 */
	void print(String name, String remarks) {
		long[] sorted = wall.stream().mapToLong(Long::longValue).sorted().toArray();
		long[] sortedCpu = cpu.stream().mapToLong(Long::longValue).sorted().toArray();
		Report.row(name, Integer.toString(sorted.length), at(sorted, 0.5), at(sorted, 0.95), at(sorted, 0.99), at(sorted, 1),
				at(sortedCpu, 0.95), remarks);
	}

	/** The least value that this share of all does not exceed. */
	private static String at(long[] sorted, double share) {
		int index = Math.max(0, (int) Math.ceil(share * sorted.length) - 1);
		return String.format(Locale.ROOT, "%.2f", sorted[index] / MILLISECOND);
	}
}
