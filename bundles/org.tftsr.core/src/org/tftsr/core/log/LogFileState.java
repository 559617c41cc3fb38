package org.tftsr.core.log;

import java.util.Locale;

/** Whether a log file is still what it was when it was added to its issue. */
public enum LogFileState {
	/** Its bytes are the same. */
	SAME,
	/** There is a file, with other bytes. */
	CHANGED,
	/** There is no such file, or it cannot be read. */
	GONE,
	/** It came with an issue from elsewhere, and was never on this machine. */
	ELSEWHERE;

	/** The word the command line uses, such as {@code changed}. */
	public String id() {
		return name().toLowerCase(Locale.ROOT);
	}
}
