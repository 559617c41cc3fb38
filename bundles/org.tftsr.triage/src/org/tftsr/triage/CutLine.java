package org.tftsr.triage;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.tftsr.core.log.LineNumbers;

/**
 * A redacted line of a log that is too long to be taken whole: a part of it, which says so itself, as in
 * {@code …retry 3 of 5… (characters 801 to 1300 of 9000)}. What it counts are characters of the redacted line.
 */
public final class CutLine {

	/** So many UTF-16 units are taken at most. */
	public static final int LONGEST = 500;

	private static final char MARK = '\u2026';
	private static final Pattern TOLD = Pattern.compile(" \\(characters ([1-9][0-9]{0,9}) to [1-9][0-9]{0,9} of [1-9][0-9]{0,9}\\)$");

	private CutLine() {
	}

	/**
	 * A line as it is taken: whole, where it is short enough.
	 *
	 * @param start of what is to be in it
	 * @param end   behind that; what is longer than all that is taken is cut at its end
	 */
	public static String of(String line, int start, int end) {
		if (line.length() <= LONGEST) {
			return line;
		}
		int wanted = Math.min(end - start, LONGEST);
		int from = end <= LONGEST ? 0 : Math.clamp(start - (LONGEST - wanted) / 2L, 0, line.length() - LONGEST);
		int to = from + LONGEST;
		int first = StandIns.startBehind(line, from, start);
		int last = StandIns.endBefore(line, to, Math.min(to, end));
		return (first > 0 ? String.valueOf(MARK) : "") + line.substring(first, last) + (last < line.length() ? MARK : "")
				+ " (characters " + (first + 1) + " to " + last + " of " + line.length() + ')';
	}

	/**
	 * A line as it is taken, around what is meant of it.
	 *
	 * @param original as it is without being redacted
	 * @param focus    what of that is meant
	 */
	public static String around(String redacted, String original, LineNumbers.Focus focus) {
		String text = redacted.strip();
		if (text.length() <= LONGEST) {
			return text;
		}
		int indent = redacted.indexOf(text);
		int start = StandIns.place(redacted, original, Math.min(focus.start(), original.length()), false) - indent;
		int end = StandIns.place(redacted, original, Math.min(focus.end(), original.length()), true) - indent;
		int first = Math.clamp(start, 0, text.length());
		return of(text, first, Math.clamp(end, first, text.length()));
	}

	/** The start of a line, with a mark where it goes on. */
	public static String startOf(String line) {
		return line.length() <= LONGEST ? line : line.substring(0, StandIns.endBefore(line, LONGEST, 0)) + MARK;
	}

	/** Whether a text has a line that was cut. */
	public static boolean isIn(String text) {
		return text.lines().anyMatch(line -> TOLD.matcher(line).find());
	}

	/** Whether what was taken of a line, cut or not, is still what that says. */
	public static boolean isOf(String taken, String line) {
		Matcher told = TOLD.matcher(taken);
		boolean where = told.find();
		String text = where ? taken.substring(0, told.start()) : taken;
		boolean begins = where && text.startsWith(String.valueOf(MARK));
		boolean cut = text.length() > (begins ? 1 : 0) && text.charAt(text.length() - 1) == MARK;
		String part = text.substring(begins ? 1 : 0, cut ? text.length() - 1 : text.length());
		if (begins) {
			int from = Math.clamp(Long.parseLong(told.group(1)) - 1, 0, line.length());
			return cut ? line.startsWith(part, from) : line.substring(from).equals(part);
		}
		return cut ? line.startsWith(part.stripTrailing()) : line.equals(taken);
	}
}
