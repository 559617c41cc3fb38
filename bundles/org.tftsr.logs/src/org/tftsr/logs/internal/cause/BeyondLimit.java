package org.tftsr.logs.internal.cause;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether a line tells a number and behind it the limit that it is beyond, as in "20001, max 20000" or "512 MB (limit: 500 MB)"; or one that
 * is the greatest of its kind, as in "Duplicate entry '2147483647'".
 */
final class BeyondLimit {

	private static final int LONGEST_LINE = 4000;
	private static final int MOST_DIGITS = 15;
	private static final String[] WORDS = { "max", "Max", "MAX", "limit", "Limit", "LIMIT" };
	private static final Pattern PAIR = Pattern.compile(
			"(\\d++(?:\\.\\d++)?+) ?(%|[A-Za-z]{0,5}+) ?(?:[,;(>/]|is over|exceeds|above) ?(?:the )?(?:max(?:imum)?+|limit)[ :=]{1,2}+(?:is |of )?(\\d++(?:\\.\\d++)?+) ?(%|[A-Za-z]{0,5}+)",
			Pattern.CASE_INSENSITIVE);

	/** The greatest whole numbers of 32 and 64 bits, with a sign and without. */
	private static final String[] GREATEST = { "2147483647", "4294967295", "9223372036854775807", "18446744073709551615" };

	private BeyondLimit() {
	}

	/** Whether its message has a number that nothing can be added to. */
	static boolean isAtGreatest(String line, int start) {
		for (String greatest : GREATEST) {
			int at = line.length() > LONGEST_LINE ? -1 : line.indexOf(greatest, start);
			int end = at + greatest.length();
			boolean whole = at == 0 || at > 0 && !Character.isLetterOrDigit(line.charAt(at - 1));
			if (whole && (end == line.length() || !Character.isLetterOrDigit(line.charAt(end)))) {
				return true;
			}
		}
		return false;
	}

	/** Whether its message does; numbers in different units are not compared. */
	static boolean isIn(String line, int start) {
		if (line.length() > LONGEST_LINE || !names(line, start)) {
			return false;
		}
		Matcher pair = PAIR.matcher(line).region(start, line.length());
		while (pair.find()) {
			boolean sameUnit = pair.group(2).isEmpty() || pair.group(4).isEmpty() || pair.group(2).equalsIgnoreCase(pair.group(4));
			if (sameUnit && isMore(pair.group(1), pair.group(3))) {
				return true;
			}
		}
		return false;
	}

	private static boolean names(String line, int start) {
		for (String word : WORDS) {
			if (line.indexOf(word, start) >= 0) {
				return true;
			}
		}
		return false;
	}

	private static boolean isMore(String number, String limit) {
		boolean readable = number.length() <= MOST_DIGITS && limit.length() <= MOST_DIGITS;
		return readable && Double.parseDouble(limit) > 0 && Double.parseDouble(number) > Double.parseDouble(limit);
	}
}
