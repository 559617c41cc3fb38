package org.tftsr.core.why;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How far a why can be relied on. */
public enum WhyStanding {
	/** Put forward by the analyst or an AI; nobody stands behind it yet. */
	PROPOSED,
	/** A person stands behind it as something that may be so. */
	POSSIBLE,
	/** A person has seen evidence that it is so. */
	CONFIRMED;

	/** The word the command line uses. */
	public String id() {
		return name().toLowerCase(Locale.ROOT);
	}

	/** The standing of a word. */
	public static Optional<WhyStanding> of(String id) {
		return Stream.of(values()).filter(standing -> standing.id().equalsIgnoreCase(id)).findFirst();
	}
}
