package org.tftsr.ui.testsupport;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.Callable;

import org.eclipse.ui.PlatformUI;

/**
 * The rows of a benchmark in a window: what was done, and how long the user interface let others wait meanwhile. Beside them
 * stacks.txt says what it was at when it took long.
 *
 * @param file of the rows
 */
public record BenchRows(Path file) {

	/** Begins with an empty file, whose path is in the system property {@code tftsr.bench.rows}. */
	public static BenchRows begin() throws IOException {
		BenchRows rows = new BenchRows(Path.of(System.getProperty("tftsr.bench.rows")));
		Files.deleteIfExists(rows.file);
		Files.deleteIfExists(rows.stacks());
		return rows;
	}

	/** Does something and adds a row for it. */
	public void measure(String what, Callable<?> work) throws Exception {
		try (UiDelays delays = new UiDelays(PlatformUI.getWorkbench().getDisplay())) {
			work.call();
			append(file, delays.row(what));
			append(stacks(), what + '\n' + delays.stacks());
		}
	}

	/**
	 * Adds a row for something that was timed.
	 *
	 * @param millis how long it took each time
	 * @param worked how long the processor worked for the user interface at most, in milliseconds
	 */
	public void add(String what, double[] millis, double worked) throws IOException {
		double[] sorted = millis.clone();
		Arrays.sort(sorted);
		append(file, String.format(Locale.ROOT, "%s\t%.1f\t%.1f\t%.1f\t%d\t%.1f", what, sorted[sorted.length / 2],
				sorted[(int) Math.ceil(0.99 * sorted.length) - 1], sorted[sorted.length - 1], sorted.length, worked));
	}

	private Path stacks() {
		return file.resolveSibling("stacks.txt");
	}

	private static void append(Path file, String text) throws IOException {
		Files.writeString(file, text + '\n', StandardOpenOption.CREATE, StandardOpenOption.APPEND);
	}
}
