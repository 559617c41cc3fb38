package org.tftsr.benchmarks;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Measures a program with a window until it has nothing left to do: {@code BenchUntilIdle NAME FILE RUNS PROGRAM
 * ARGUMENT...}, where FILE is what it opens. It is at rest when it has used next to no processor time for a second, and the
 * time until then is told to a fiftieth of a second. Linux only; runs where there is a display.
 */
final class BenchUntilIdle {

	private static final long LOOK_EVERY = 20;
	private static final long AT_REST = TimeUnit.SECONDS.toNanos(1);
	/** Hundredths of a second of processor time that a blinking caret may take in a second. */
	private static final long NEXT_TO_NONE = 2;
	private static final int USER_TIME = 11;
	private static final long TICK = TimeUnit.MILLISECONDS.toNanos(10);

	private record Run(long wall, long ticks, long resident) {
	}

	private BenchUntilIdle() {
	}

	public static void main(String[] args) throws Exception {
		int runs = Integer.parseInt(args[2]);
		List<String> command = List.of(args).subList(3, args.length);
		long[] wall = new long[runs];
		long[] cpu = new long[runs];
		long resident = 0;
		for (int i = 0; i < runs; i++) {
			Run run = run(command);
			wall[i] = run.wall();
			cpu[i] = run.ticks() * TICK;
			resident = Math.max(resident, run.resident());
		}
		Arrays.sort(wall);
		Arrays.sort(cpu);
		Report.print(args[0], Files.size(Path.of(args[1])), new Measurement(wall, cpu, 0), cpu[0], resident);
	}

	private static Run run(List<String> command) throws IOException, InterruptedException {
		long start = System.nanoTime();
		Process program = new ProcessBuilder(command).redirectOutput(Redirect.DISCARD).redirectError(Redirect.DISCARD)
				.start();
		try {
			long busyUntil = start;
			long ticks = 0;
			while (System.nanoTime() - busyUntil < AT_REST) {
				if (program.waitFor(LOOK_EVERY, TimeUnit.MILLISECONDS)) {
					throw new IOException("It ended by itself: " + String.join(" ", command));
				}
				long now = ticks(program.pid());
				if (now - ticks > NEXT_TO_NONE) {
					ticks = now;
					busyUntil = System.nanoTime();
				}
			}
			return new Run(busyUntil - start, ticks(program.pid()), Memory.peakResident(program.pid()));
		} finally {
			program.destroy();
			program.waitFor();
		}
	}

	/** Processor time of a process so far. */
	private static long ticks(long pid) throws IOException {
		String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
		// the name, in brackets, may hold blanks
		String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
		return Long.parseLong(fields[USER_TIME]) + Long.parseLong(fields[USER_TIME + 1]);
	}
}
