package org.tftsr.core.issue;

import java.util.Locale;
import java.util.Optional;

/** How bad an issue is, worst first. */
public enum Severity {
	CRITICAL("P1"), HIGH("P2"), MEDIUM("P3"), LOW("P4");

	private final String priority;

	Severity(String priority) {
		this.priority = priority;
	}

	/** The short form that people say: P1 to P4. */
	public String priority() {
		return priority;
	}

	/** The word the database and the command line use. */
	public String id() {
		return name().toLowerCase(Locale.ROOT);
	}

	/** The severity of a word or of its short form, in any case; empty where there is none. */
	public static Optional<Severity> of(String text) {
		for (Severity severity : values()) {
			if (severity.id().equalsIgnoreCase(text) || severity.priority.equalsIgnoreCase(text)) {
				return Optional.of(severity);
			}
		}
		return Optional.empty();
	}
}
