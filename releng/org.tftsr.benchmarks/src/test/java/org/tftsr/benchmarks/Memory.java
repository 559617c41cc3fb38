package org.tftsr.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What a process, mostly this one, has used of memory, in megabytes of a million bytes. */
final class Memory {

	private static final String PEAK = "VmHWM:";

	private Memory() {
	}

	/** The most that was resident, as Linux tells it; 0 on other systems. */
	static long peakResident() throws IOException {
		return peakResident(ProcessHandle.current().pid());
	}

	/** The same of another process. */
	static long peakResident(long pid) throws IOException {
		Path status = Path.of("/proc", Long.toString(pid), "status");
		if (!Files.exists(status)) {
			return 0;
		}
		List<String> lines = Files.readAllLines(status);
		String kibibytes = lines.stream().filter(line -> line.startsWith(PEAK)).findFirst().orElseThrow()
				.substring(PEAK.length()).replaceAll("\\D", "");
		return Long.parseLong(kibibytes) * 1024 / 1_000_000;
	}

	/** The most that was used of the heap, garbage and all. */
	static long peakHeap() {
		return ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getType() == MemoryType.HEAP)
				.map(MemoryPoolMXBean::getPeakUsage).mapToLong(usage -> usage.getUsed()).sum() / 1_000_000;
	}

	/** What is still needed of the heap, after a collection of all garbage. */
	static long liveHeap() {
		Runtime runtime = Runtime.getRuntime();
		runtime.gc();
		return (runtime.totalMemory() - runtime.freeMemory()) / 1_000_000;
	}
}
