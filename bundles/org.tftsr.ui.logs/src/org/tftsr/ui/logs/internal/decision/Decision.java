package org.tftsr.ui.logs.internal.decision;

/** What a person decided about one finding. Without a decision it is replaced in redacted text, as every finding is. */
public enum Decision {

	/** It is what it looks like and is to be replaced. */
	APPROVED,

	/** It may stay as it is in this place. */
	KEPT
}
