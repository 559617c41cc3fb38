package org.tftsr.core.why;

import java.util.Locale;

/** Whether a piece of evidence is still what it was when it was taken. */
public enum EvidenceState {
	/** The file is the same, or this is no line of a log. */
	SAME,
	/** The file has changed, the line has not. */
	FILE_CHANGED,
	/** Another text stands in that line now, or the file is shorter. */
	LINE_CHANGED,
	/** The file cannot be read. */
	FILE_GONE,
	/** The issue has no log of that name, or several. */
	UNKNOWN_LOG;

	/** The word the command line uses, such as {@code line-changed}. */
	public String id() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/** Whether a person can rely on it. */
	public boolean holds() {
		return this == SAME || this == FILE_CHANGED;
	}
}
