package org.tftsr.logs.internal.cause;

import org.tftsr.core.analysis.LogLevel;
import org.tftsr.logs.internal.level.LevelWords;

/**
 * The level that a line without a time stamp gives itself, as in {@code [FATAL] no such zone}, {@code ERROR: no such
 * table} or in a table of events, whose first column is {@code Warning}. Such a line is an event of its own among
 * those of other programs that write the time.
 */
final class OwnLevel {

	private static final int LONGEST = 14;

	private OwnLevel() {
	}

	/** The level at the start of a text; null where it gives none. */
	static LogLevel of(String text) {
		boolean bracket = text.startsWith("[");
		int start = bracket ? 1 : 0;
		int end = start;
		int limit = Math.min(text.length(), start + LONGEST);
		while (end < limit && Character.isLetter(text.charAt(end))) {
			end++;
		}
		boolean closed = bracket ? text.startsWith("]", end)
				: text.startsWith("  ", end) || text.startsWith("\t", end)
						|| text.startsWith(": ", end) && isUpperCase(text, end);
		return closed ? LevelWords.of(text, start, end, false) : null;
	}

	/** "Error: " may begin any message, "ERROR: " names a level. */
	private static boolean isUpperCase(String text, int end) {
		return text.chars().limit(end).allMatch(Character::isUpperCase);
	}
}
