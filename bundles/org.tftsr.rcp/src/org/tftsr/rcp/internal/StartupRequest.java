package org.tftsr.rcp.internal;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What the command line asks the product to show once its window is open.
 *
 * @param issue the issue to open with its first log, if any
 * @param logs  the logs to open, absolute; a desktop hands over all that were selected
 */
record StartupRequest(Optional<UUID> issue, List<Path> logs) {

	private static final String OPEN_ISSUE = "-openIssue"; //$NON-NLS-1$
	private static final String OPEN_LOG = "-openLog"; //$NON-NLS-1$
	private static final String ANY_OPTION = "-"; //$NON-NLS-1$

	/** Reads the arguments that are ours and leaves the platform's alone. */
	static StartupRequest parse(List<String> arguments) {
		List<String> issues = valuesOf(OPEN_ISSUE, arguments);
		return new StartupRequest(issues.stream().findFirst().map(StartupRequest::issue),
				valuesOf(OPEN_LOG, arguments).stream().map(StartupRequest::log).toList());
	}

	/** The same as arguments that do not depend on the folder of the process. */
	List<String> arguments() {
		Stream<String> issues = issue.stream().flatMap(id -> Stream.of(OPEN_ISSUE, id.toString()));
		Stream<String> files = logs.isEmpty() ? Stream.empty() : Stream.concat(Stream.of(OPEN_LOG), logs.stream().map(Path::toString));
		return Stream.concat(issues, files).toList();
	}

	/** What stands behind an option, up to the next one. */
	private static List<String> valuesOf(String option, List<String> arguments) {
		int at = arguments.indexOf(option);
		return at < 0 ? List.of()
				: arguments.stream().skip(at + 1L).takeWhile(argument -> !argument.startsWith(ANY_OPTION)).toList();
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
