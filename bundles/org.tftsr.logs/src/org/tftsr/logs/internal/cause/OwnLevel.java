package org.tftsr.logs.internal.cause;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

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

	private static final int LONGEST_ROW = 4000;
	private static final Pattern AGO = Pattern.compile("\\s*+(?:[\\w.-]++\\s++)?(?:\\d++[smhd]){1,3}(?: \\(x\\d++ over \\w++\\))?\\s++(Normal|Warning)\\s++");

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

	/**
	 * The level of a row in a table of events, whose column stands behind one that says how long ago the event was, as
	 * {@code kubectl get events} prints it: {@code shop  4m9s (x12 over 5m)  Warning  BackOff  ...}.
	 *
	 * @return null where it is none
	 */
	static LogLevel inEvents(String line) {
		boolean possible = line.length() <= LONGEST_ROW && (line.contains("Normal") || line.contains("Warning"));
		Matcher ago = possible ? AGO.matcher(line) : null;
		return ago == null || !ago.lookingAt() ? null : LevelWords.of(line, ago.start(1), ago.end(1), false);
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
