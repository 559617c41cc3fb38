package org.tftsr.core.issue;

import java.util.Locale;

/** Whether a person stands behind a why. */
public enum WhyState {
	/** Put forward by the analyst; nobody has looked at it yet. */
	PROPOSED,
	/** Written or accepted by a person. */
	ACCEPTED;

	/** The word the database and the command line use. */
	public String id() {
		return name().toLowerCase(Locale.ROOT);
	}
}
