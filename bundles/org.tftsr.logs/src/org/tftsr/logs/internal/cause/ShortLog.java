package org.tftsr.logs.internal.cause;

/**
 * A log of some dozens of lines. Who sends that little has cut it out around the trouble: little comes before it to tell
 * what is routine, and nearly every line is the first of its kind.
 */
final class ShortLog {

	private static final int LINES = 100;

	private ShortLog() {
	}

	/** Whether a log of so many lines is one. */
	static boolean is(long lines) {
		return lines < LINES;
	}
}
