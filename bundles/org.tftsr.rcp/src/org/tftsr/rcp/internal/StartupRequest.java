package org.tftsr.rcp.internal;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What the command line asks the product to show once its window is open.
 *
 * @param issue the issue to open with its first log, if any
 */
record StartupRequest(Optional<UUID> issue) {

	private static final String OPEN_ISSUE = "-openIssue"; //$NON-NLS-1$

	/** Reads the arguments that are ours and leaves the platform's alone. */
	static StartupRequest parse(List<String> arguments) {
		int at = arguments.indexOf(OPEN_ISSUE);
		if (at < 0 || at + 1 == arguments.size()) {
			return new StartupRequest(Optional.empty());
		}
		try {
			return new StartupRequest(Optional.of(UUID.fromString(arguments.get(at + 1))));
		} catch (IllegalArgumentException e) {
			throw new IllegalArgumentException(
					OPEN_ISSUE + " wants the id of an issue, as `tftsr issue list` shows it: " + arguments.get(at + 1), e); //$NON-NLS-1$
		}
	}
}
