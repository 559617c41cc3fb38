package org.tftsr.ui.issues.internal.create;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Platform;
import org.tftsr.ui.Problems;

/** The log file of the workbench, which the Error Log view shows unless somebody imports another one into it. */
final class WorkbenchLog {

	private static final String ENTRY = "!ENTRY "; //$NON-NLS-1$
	private static final String MESSAGE = "!MESSAGE "; //$NON-NLS-1$

	private WorkbenchLog() {
	}

	/** The file, where it holds an entry; empty where that comes from another file, or the log was cleared. Reads the file. */
	static List<Path> holding(ErrorLogEntry entry) {
		Path file = Platform.getLogFileLocation().toFile().toPath();
		if (!Files.isRegularFile(file)) {
			return List.of();
		}
		// what is no UTF-8 is shown as such rather than refused
		try (BufferedReader lines = new BufferedReader(new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8))) {
			return holds(lines, entry) ? List.of(file) : List.of();
		} catch (IOException | UncheckedIOException e) {
			ILog.get().warn("The log file of the workbench cannot be read", Problems.wordless(e)); //$NON-NLS-1$
			return List.of();
		}
	}

	private static boolean holds(BufferedReader lines, ErrorLogEntry entry) throws IOException {
		String message = MESSAGE + entry.message().lines().findFirst().orElse("").strip(); //$NON-NLS-1$
		boolean ofPlugin = false;
		for (String line = lines.readLine(); line != null; line = lines.readLine()) {
			if (line.startsWith(ENTRY)) {
				ofPlugin = line.startsWith(ENTRY + entry.plugin() + ' ');
			} else if (ofPlugin && line.strip().equals(message)) {
				return true;
			}
		}
		return false;
	}
}
