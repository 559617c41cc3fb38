package org.tftsr.logs.tests;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.function.Executable;
import org.tftsr.core.log.LogSource;
import org.tftsr.core.progress.Progress;
import org.tftsr.logs.LogSources;

/** Logs in memory. */
final class TestLogs {

	private TestLogs() {
	}

	static LogSource of(String... lines) {
		return ofText(String.join("\n", lines) + "\n");
	}

	static LogSource ofText(String text) {
		return LogSources.bytes("test.log", text.getBytes(StandardCharsets.UTF_8));
	}

	/** Different words for different numbers, of letters alone: none that masking takes for a value. */
	static String word(int number) {
		StringBuilder word = new StringBuilder("w");
		for (int rest = number + 1; rest > 0; rest /= 26) {
			word.append((char) ('a' + rest % 26));
		}
		return word.toString();
	}

	/** How long this thread computes for a task, in seconds; what else the machine does has no part in it. */
	static double cpuSeconds(Executable task) throws Throwable {
		ThreadMXBean threads = ManagementFactory.getThreadMXBean();
		long start = threads.getCurrentThreadCpuTime();
		task.execute();
		return (threads.getCurrentThreadCpuTime() - start) / 1e9;
	}

	/** A progress that is cancelled once a given amount of work was reported. */
	static Progress cancelledAfter(long amount) {
		return new Progress() {
			private long done;

			@Override
			public void begin(String task, long total) {
				// the amount counts over all steps
			}

			@Override
			public void worked(long more) {
				done += more;
			}

			@Override
			public boolean isCancelled() {
				return done >= amount;
			}
		};
	}
}
