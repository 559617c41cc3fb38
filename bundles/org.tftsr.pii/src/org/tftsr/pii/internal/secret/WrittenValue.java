package org.tftsr.pii.internal.secret;

import org.tftsr.pii.internal.engine.Ascii;
import org.tftsr.pii.internal.engine.Window;
import org.tftsr.pii.internal.engine.WordSet;

/**
 * What languages write around a value when they print it: Python's {@code u'...'} and {@code b'...'}, {@code Some("...")} of
 * Rust and Scala, {@code Optional[...]} of Java, {@code string(8) "..."} of PHP; and {@code N'...'} of SQL.
 */
final class WrittenValue {

	private static final int LONGEST_WRAPPER = 12;
	private static final int MOST_WRAPPERS = 2;
	private static final int LONGEST_LENGTH = 6;
	private static final String PREFIXES = "bBuUrRN";
	private static final WordSet WRAPPERS = new WordSet("some just ok optional string secret secretstr secretstring");

	private WrittenValue() {
	}

	/** Where the value itself starts, or its opening quote. */
	static int start(Window window, int from) {
		int start = from;
		for (int i = 0; i < MOST_WRAPPERS; i++) {
			int end = start;
			while (end - start < LONGEST_WRAPPER && Ascii.isLetter(window.at(end))) {
				end++;
			}
			char bracket = window.at(end);
			if (bracket != '(' && bracket != '[' || !WRAPPERS.contains(window, start, end)) {
				break;
			}
			start = behindLength(window, end + 1);
		}
		return isPrefix(window.at(start)) && isQuote(window.at(start + 1)) ? start + 1 : start;
	}

	/** PHP writes how long a text is before it: {@code string(8) "X"}. */
	private static int behindLength(Window window, int start) {
		int end = window.skipDigits(start, LONGEST_LENGTH);
		return end > start && window.startsWith(end, ") ") && isQuote(window.at(end + 2)) ? end + 2 : start;
	}

	private static boolean isPrefix(char c) {
		return PREFIXES.indexOf(c) >= 0;
	}

	private static boolean isQuote(char c) {
		return c == '"' || c == '\'';
	}
}
