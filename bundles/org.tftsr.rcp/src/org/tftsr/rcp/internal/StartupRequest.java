package org.tftsr.rcp.internal;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.osgi.util.NLS;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;

/**
 * What the command line asks the product to show once its window is open, which says so where there is no such thing.
 *
 * @param issue the issue to open with its first log, if any; it may be no id at all
 * @param logs  the logs to open, absolute, or as they were given where that is no path; a desktop hands over all that were selected
 */
record StartupRequest(Optional<String> issue, List<String> logs) {

	/** Its value is the id of an issue. */
	static final String OPEN_ISSUE = "-openIssue"; //$NON-NLS-1$

	private static final String OPEN_LOG = "-openLog"; //$NON-NLS-1$
	private static final String ANY_OPTION = "-"; //$NON-NLS-1$

	/** Reads the arguments that are ours and leaves the platform's alone. */
	static StartupRequest parse(List<String> arguments) {
		List<String> issues = valuesOf(OPEN_ISSUE, arguments);
		return new StartupRequest(issues.stream().findFirst(),
				valuesOf(OPEN_LOG, arguments).stream().map(StartupRequest::log).toList());
	}

	/** The same as arguments that do not depend on the folder of the process. */
	List<String> arguments() {
		Stream<String> issues = issue.stream().flatMap(id -> Stream.of(OPEN_ISSUE, id));
		Stream<String> files = logs.isEmpty() ? Stream.empty() : Stream.concat(Stream.of(OPEN_LOG), logs.stream());
		return Stream.concat(issues, files).toList();
	}

	/** What stands behind an option, up to the next one. */
	private static List<String> valuesOf(String option, List<String> arguments) {
		int at = arguments.indexOf(option);
		return at < 0 ? List.of()
				: arguments.stream().skip(at + 1L).takeWhile(argument -> !argument.startsWith(ANY_OPTION)).toList();
	}

	private static String log(String file) {
		try {
			return Path.of(file).toAbsolutePath().toString();
		} catch (InvalidPathException e) {
			return file;
		}
	}

	/** @throws TftsrException {@code INVALID_INPUT} where a log is no path */
	static Path file(String log) throws TftsrException {
		try {
			return Path.of(log);
		} catch (InvalidPathException e) {
			throw new TftsrException(ProblemKind.INVALID_INPUT, Messages.StartupRequest_logWhat,
					NLS.bind(Messages.StartupRequest_logWhy, log, OPEN_LOG), Messages.StartupRequest_logRemedy);
		}
	}
}
