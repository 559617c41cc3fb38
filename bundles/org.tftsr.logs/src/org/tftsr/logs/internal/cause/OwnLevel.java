package org.tftsr.logs.internal.cause;

import org.tftsr.core.analysis.LogLevel;
import org.tftsr.logs.internal.level.LevelWords;

/**
 * The level that a line without a time stamp gives itself, as in {@code [FATAL] no such zone}, {@code ERROR: no such
 * table}, {@code [unit-tests] ERROR: no such table} or in a table of events, whose first column is {@code Warning}. Such a
 * line is an event of its own among those of other programs that write the time.
 */
final class OwnLevel {

	private static final int LONGEST = 14;
	/** Of what stands in brackets before a level, as the name of a step of a build. */
	private static final int LONGEST_NAME = 40;

	private OwnLevel() {
	}

	/**
	 * The level that a text begins with.
	 *
	 * @param start where it begins in the line
	 * @return null where it gives none
	 */
	static LogLevel of(String line, int start) {
		LogLevel level = at(line, start);
		int name = level == null && line.startsWith("[", start) ? line.indexOf("] ", start) : -1;
		return name < 0 || name - start > LONGEST_NAME ? level : at(line, name + 2);
	}

	private static LogLevel at(String line, int at) {
		boolean bracket = line.startsWith("[", at);
		int start = bracket ? at + 1 : at;
		int end = start;
		int limit = Math.min(line.length(), start + LONGEST);
		while (end < limit && Character.isLetter(line.charAt(end))) {
			end++;
		}
		boolean closed = bracket ? line.startsWith("]", end)
				: line.startsWith("  ", end) || line.startsWith("\t", end)
						|| line.startsWith(": ", end) && isUpperCase(line, start, end);
		return closed ? LevelWords.of(line, start, end, false) : null;
	}

	/** "Error: " may begin any message, "ERROR: " names a level. */
	private static boolean isUpperCase(String line, int start, int end) {
		return line.substring(start, end).chars().allMatch(Character::isUpperCase);
	}
}
