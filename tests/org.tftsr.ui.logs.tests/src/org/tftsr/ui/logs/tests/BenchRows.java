package org.tftsr.ui.logs.tests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.Callable;

import org.eclipse.ui.PlatformUI;

/**
 * The rows of a benchmark in a window: what was done, and how long the user interface let others wait meanwhile. Beside them
 * stacks.txt says what it was at when it took long.
 *
 * @param file of the rows
 */
record BenchRows(Path file) {

	/** Begins with an empty file, whose path is in the system property {@code tftsr.bench.rows}. */
	static BenchRows begin() throws IOException {
		BenchRows rows = new BenchRows(Path.of(System.getProperty("tftsr.bench.rows"))); //$NON-NLS-1$
		Files.deleteIfExists(rows.file);
		Files.deleteIfExists(rows.stacks());
		return rows;
	}

	/** Does something and adds a row for it. */
	void measure(String what, Callable<?> work) throws Exception {
		try (UiDelays delays = new UiDelays(PlatformUI.getWorkbench().getDisplay())) {
			work.call();
			append(file, delays.row(what));
			append(stacks(), what + '\n' + delays.stacks());
		}
	}

	private Path stacks() {
		return file.resolveSibling("stacks.txt"); //$NON-NLS-1$
	}

	private static void append(Path file, String text) throws IOException {
		Files.writeString(file, text + '\n', StandardOpenOption.CREATE, StandardOpenOption.APPEND);
	}
}
