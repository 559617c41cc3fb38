package org.tftsr.rcp.internal;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What the command line asks the product to show once its window is open.
 *
 * @param issue the issue to open with its first log, if any
 * @param log   the log to open, if any; absolute
 */
record StartupRequest(Optional<UUID> issue, Optional<Path> log) {

	private static final String OPEN_ISSUE = "-openIssue"; //$NON-NLS-1$
	private static final String OPEN_LOG = "-openLog"; //$NON-NLS-1$

	/** Reads the arguments that are ours and leaves the platform's alone. */
	static StartupRequest parse(List<String> arguments) {
		return new StartupRequest(valueOf(OPEN_ISSUE, arguments).map(StartupRequest::issue),
				valueOf(OPEN_LOG, arguments).map(StartupRequest::log));
	}

	private static Optional<String> valueOf(String option, List<String> arguments) {
		int at = arguments.indexOf(option);
		return at < 0 || at + 1 == arguments.size() ? Optional.empty() : Optional.of(arguments.get(at + 1));
	}

	private static UUID issue(String id) {
		try {
			return UUID.fromString(id);
		} catch (IllegalArgumentException e) {
			throw new IllegalArgumentException(OPEN_ISSUE + " wants the id of an issue, as `tftsr issue list` shows it: " + id, e); //$NON-NLS-1$
		}
	}

	private static Path log(String file) {
		try {
			return Path.of(file).toAbsolutePath();
		} catch (InvalidPathException e) {
			throw new IllegalArgumentException(OPEN_LOG + " wants the path of a file: " + file, e); //$NON-NLS-1$
		}
	}
}
