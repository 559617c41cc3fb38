package org.tftsr.ui.issues.internal.commands;

import java.util.Optional;
import java.util.UUID;

import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.tftsr.ui.CommandIds;

/** The parameter that names an issue. */
final class IssueIdParameter {

	private IssueIdParameter() {
	}

	/** The id that was given, or empty where there was none; fails where it is no id. */
	static Optional<UUID> of(ExecutionEvent event) throws ExecutionException {
		String id = event.getParameter(CommandIds.ISSUE_ID);
		if (id == null) {
			return Optional.empty();
		}
		try {
			return Optional.of(UUID.fromString(id));
		} catch (IllegalArgumentException e) {
			throw new ExecutionException(Messages.IssueIdParameter_noId, e);
		}
	}
}
