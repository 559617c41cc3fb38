package org.tftsr.core.why;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Who wrote a why first. */
public enum WhyAuthor {
	PERSON,
	/** The local analyst. */
	ANALYST,
	AI;

	/** The word the database and the command line use. */
	public String id() {
		return name().toLowerCase(Locale.ROOT);
	}

	/** The author of a word. */
	public static Optional<WhyAuthor> of(String id) {
		return Stream.of(values()).filter(author -> author.id().equalsIgnoreCase(id)).findFirst();
	}
}
