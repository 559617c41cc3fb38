package org.tftsr.core.why;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What part a cause has in an incident. */
public enum CauseClass {
	/** Without it, at once nothing would have happened. */
	DIRECT,
	/** It made the incident likelier, longer or worse. */
	CONTRIBUTING,
	/** It lies in how work is organised, and will cause other incidents too. */
	SYSTEMIC;

	/** The word the database and the command line use. */
	public String id() {
		return name().toLowerCase(Locale.ROOT);
	}

	/** The class of a word. */
	public static Optional<CauseClass> of(String id) {
		return Stream.of(values()).filter(value -> value.id().equalsIgnoreCase(id)).findFirst();
	}
}
