package org.tftsr.pii.internal.secret;

import org.tftsr.pii.internal.engine.Ascii;
import org.tftsr.pii.internal.engine.Window;
import org.tftsr.pii.internal.engine.WordSet;

/** The equals sign or colon between a key and its value, and where the key before it ends. */
final class AssignmentSign {

	private static final int MOST_BLANKS = 16;
	private static final int MOST_MARKS = 4;
	private static final String PASSED = "PASS";
	private static final String HTML_QUOTE = "&quot;";
	static final String ESCAPED_QUOTE = "\\u0022";

	private static final WordSet TYPES = new WordSet("string str text char");

	private AssignmentSign() {
	}

	/** Whether the sign assigns nothing: in comparisons, scopes, schemes and the results of tests. */
	static boolean isNone(Window window, int at) {
		char before = window.at(at - 1);
		char after = window.at(at + 1);
		if (window.at(at) == ':') {
			return before == ':' || after == ':' || after == '/' && window.at(at + 2) == '/' || after == '='
					|| isTestResult(window, at);
		}
		return before == '=' || before == '!' || before == '<' || before == '>' || after == '~';
	}

	/** {@code PASS: name} is how test runners report. */
	private static boolean isTestResult(Window window, int at) {
		int start = at - PASSED.length();
		return window.startsWith(start, PASSED) && !Ascii.isAlphanumeric(window.at(start - 1))
				&& window.at(start - 1) != '_' && window.at(at + 1) <= ' ';
	}

	/** Behind the last letter of the key: quotes, brackets and blanks may stand between it and the sign. */
	static int endOfKey(Window window, int at) {
		int end = at;
		while (window.at(at) == '=' && at - end < MOST_MARKS && isPartOfOperator(window.at(end - 1))) {
			end--;
		}
		end = withoutType(window, window.skipBlanksBack(end, MOST_BLANKS));
		if (window.startsWith(end - HTML_QUOTE.length(), HTML_QUOTE)) {
			return end - HTML_QUOTE.length();
		}
		if (isEscapedQuote(window, end)) {
			return end - ESCAPED_QUOTE.length();
		}
		int marks = 0;
		while (marks++ < MOST_MARKS && isKeyEnd(window.at(end - 1))) {
			end--;
		}
		while (Ascii.isDigit(window.at(end - 1)) && at - end < MOST_BLANKS) {
			end--;
		}
		return window.at(end - 1) == '_' ? end - 1 : end;
	}

	/** Whether a quote ends here that JSON within JSON has in place of one of its own: {@code \\u0022}. */
	static boolean isEscapedQuote(Window window, int end) {
		return window.at(end - ESCAPED_QUOTE.length()) == '\\'
				&& window.startsWith(end - ESCAPED_QUOTE.length(), ESCAPED_QUOTE);
	}

	/** As in {@code :=}, {@code ?=}, {@code ::=}, {@code .=} and {@code +=}. */
	static boolean isPartOfOperator(char c) {
		return c == ':' || c == '?' || c == '.' || c == '+';
	}

	/** Source code may have the type of a variable between its name and the sign. */
	private static int withoutType(Window window, int end) {
		int start = end;
		while (end - start < MOST_BLANKS && Ascii.isLetter(window.at(start - 1))) {
			start--;
		}
		if (!TYPES.contains(window, start, end) || window.at(start - 1) != ' ' && window.at(start - 1) != ':') {
			return end;
		}
		int name = window.skipBlanksBack(start, MOST_BLANKS);
		return window.at(name - 1) == ':' ? window.skipBlanksBack(name - 1, MOST_BLANKS) : name;
	}

	private static boolean isKeyEnd(char c) {
		return c == '"' || c == '\'' || c == '`' || c == '\\' || c == ']' || c == ')' || c == '_';
	}
}
