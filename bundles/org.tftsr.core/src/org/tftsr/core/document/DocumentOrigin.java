package org.tftsr.core.document;

import java.util.Locale;

/** How a version of a document came about. */
public enum DocumentOrigin {
	/** Written by the product from what it knew of the issue; edits of people around it are kept. */
	GENERATED,
	/** Written by a person. */
	EDITED,
	/** An older version that somebody made the present one again. */
	RESTORED,
	/** Brought in with an issue that was exported elsewhere. */
	IMPORTED,
	/** Kept from a time when versions were not. */
	EARLIER;

	/** The word the database and the command line use. */
	public String id() {
		return name().toLowerCase(Locale.ROOT);
	}

	/** The origin of that word; {@link #EARLIER} where nobody knows it. */
	public static DocumentOrigin of(String id) {
		for (DocumentOrigin origin : values()) {
			if (origin.id().equals(id)) {
				return origin;
			}
		}
		return EARLIER;
	}
}
