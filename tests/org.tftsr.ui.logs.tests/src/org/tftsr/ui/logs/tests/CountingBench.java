package org.tftsr.ui.logs.tests;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.runtime.jobs.IJobChangeEvent;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.core.runtime.jobs.JobChangeAdapter;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.junit.jupiter.api.Test;
import org.tftsr.core.progress.Progress;
import org.tftsr.pii.Detectors;
import org.tftsr.ui.CommandIds;
import org.tftsr.ui.Services;

/**
 * Measures how fast the values of a whole log are counted while it is open in a window, beside the scan of the same file that does nothing
 * with what it finds: no part of the tests, as a figure depends on the machine. {@code releng/bench window} starts it.
 */
class CountingBench extends WorkbenchTest {

	private static final int RUNS = 3;
	private static final int PATIENCE_MINUTES = 20;
	private static final double MEGA = 1e6;

	/** What a run took, by the clock and by the processor, in nanoseconds, of all threads. */
	private record Taken(long clock, long cpu) {

		static Taken since(Taken start) {
			Taken now = now();
			return new Taken(now.clock - start.clock, now.cpu - start.cpu);
		}

		static Taken now() {
			return new Taken(System.nanoTime(), ProcessHandle.current().info().totalCpuDuration().map(Duration::toNanos).orElse(0L));
		}
	}

	/** Waits for the job that counts. */
	private static final class Counting extends JobChangeAdapter implements AutoCloseable {

		private final CountDownLatch done = new CountDownLatch(1);
		private Taken start;
		private Taken taken;

		Counting() {
			Job.getJobManager().addJobChangeListener(this);
		}

		private static boolean isIt(IJobChangeEvent event) {
			return event.getJob().getPriority() == Job.LONG && event.getJob().getName().startsWith("Searching "); //$NON-NLS-1$
		}

		@Override
		public void running(IJobChangeEvent event) {
			if (isIt(event)) {
				start = Taken.now();
			}
		}

		@Override
		public void done(IJobChangeEvent event) {
			if (isIt(event)) {
				taken = Taken.since(start);
				done.countDown();
			}
		}

		Taken await() throws InterruptedException {
			assertTrue(done.await(PATIENCE_MINUTES, TimeUnit.MINUTES), "all is counted"); //$NON-NLS-1$
			return taken;
		}

		@Override
		public void close() {
			Job.getJobManager().removeJobChangeListener(this);
		}
	}

	@Test
	void allOfALog() throws Exception {
		Path log = Path.of(System.getProperty("tftsr.bench.log")); //$NON-NLS-1$
		Taken[] counting = new Taken[RUNS];
		Taken[] scanning = new Taken[RUNS];
		AtomicLong found = new AtomicLong();
		for (int run = 0; run < RUNS; run++) {
			counting[run] = count(log);
			found.set(0);
			scanning[run] = scan(log, found);
		}
		Files.write(Path.of(System.getProperty("tftsr.bench.rows")), List.of(row("counting in a window", log, counting, "-"), //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
				row("the scan alone", log, scanning, found.toString()))); //$NON-NLS-1$
	}

	/** Levels and times, which are read at the same time else, wait until it is done. */
	private static Taken count(Path log) throws Exception {
		try (HeldSearch levels = HeldSearch.of("Reading levels and times of " + log.getFileName(), Job.LONG); Counting counting = new Counting()) { //$NON-NLS-1$
			Workbench.ui(() -> {
				ICommandService commands = PlatformUI.getWorkbench().getService(ICommandService.class);
				IHandlerService handlers = PlatformUI.getWorkbench().getService(IHandlerService.class);
				return handlers.executeCommand(ParameterizedCommand.generateCommand(commands.getCommand(CommandIds.OPEN_LOG),
						Map.of(CommandIds.OPEN_LOG_URI, log.toUri().toString())), null);
			});
			return counting.await();
		} finally {
			Workbench.closeEditors();
		}
	}

	private static Taken scan(Path log, AtomicLong found) throws Exception {
		Detectors detectors = Services.get(Detectors.class);
		Taken start = Taken.now();
		try (Reader text = new InputStreamReader(Files.newInputStream(log), StandardCharsets.UTF_8)) {
			detectors.current().scan(text, (span, value) -> found.incrementAndGet(), Progress.NONE);
		}
		return Taken.since(start);
	}

	/** As the benchmarks without a window print them: megabytes a second, the best run, the one in the middle, and by the processor. */
	private static String row(String name, Path log, Taken[] runs, String found) throws Exception {
		double size = Files.size(log) / MEGA;
		long[] clock = Arrays.stream(runs).mapToLong(Taken::clock).sorted().toArray();
		long cpu = Arrays.stream(runs).mapToLong(Taken::cpu).min().orElseThrow();
		return String.format(Locale.ROOT, "%s\t%.0f\t%.0f\t%.0f\t%.0f\t%s\t-", name, size, speed(size, clock[0]), //$NON-NLS-1$
				speed(size, clock[RUNS / 2]), speed(size, cpu), found);
	}

	private static double speed(double size, long nanos) {
		return size / (nanos / 1e9);
	}
}
