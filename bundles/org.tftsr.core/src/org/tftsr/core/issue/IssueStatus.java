package org.tftsr.core.issue;

import java.util.Locale;
import java.util.Optional;

/** Where an issue stands. */
public enum IssueStatus {
	OPEN, INVESTIGATING, RESOLVED, CLOSED;

	/** The word the database and the command line use. */
	public String id() {
		return name().toLowerCase(Locale.ROOT);
	}

	/** Whether work on it is over. */
	public boolean isDone() {
		return this == RESOLVED || this == CLOSED;
	}

	/** The status of a word, in any case; empty where there is none. */
	public static Optional<IssueStatus> of(String text) {
		for (IssueStatus status : values()) {
			if (status.id().equalsIgnoreCase(text)) {
				return Optional.of(status);
			}
		}
		return Optional.empty();
	}
}
