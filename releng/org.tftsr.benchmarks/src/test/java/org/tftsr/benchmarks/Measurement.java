package org.tftsr.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;

/**
 * How long the passes over a log took.
 *
 * @param wall  nanoseconds of each pass by the clock, the shortest first
 * @param cpu   nanoseconds of processor time of the measuring thread, the shortest first
 * @param found what the last pass found
 */
record Measurement(long[] wall, long[] cpu, long found) {

	private static final int WARM_UP = 2;

	/** Runs a pass some times unmeasured, so that its code is compiled and the file in memory, then measures. */
	static Measurement of(int runs, Pass pass) throws Exception {
		ThreadMXBean threads = ManagementFactory.getThreadMXBean();
		for (int i = 0; i < WARM_UP; i++) {
			pass.run();
		}
		long[] wall = new long[runs];
		long[] cpu = new long[runs];
		long found = 0;
		for (int i = 0; i < runs; i++) {
			long cpuStart = threads.getCurrentThreadCpuTime();
			long start = System.nanoTime();
			found = pass.run();
			wall[i] = System.nanoTime() - start;
			cpu[i] = threads.getCurrentThreadCpuTime() - cpuStart;
		}
		Arrays.sort(wall);
		Arrays.sort(cpu);
		return new Measurement(wall, cpu, found);
	}

	/** The shortest pass by the clock, in nanoseconds. */
	long best() {
		return wall[0];
	}

	/** The pass in the middle by the clock, in nanoseconds. */
	long median() {
		return wall[wall.length / 2];
	}

	/** The pass with the least processor time, in nanoseconds. */
	long leastCpu() {
		return cpu[0];
	}
}
