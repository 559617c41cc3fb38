package org.tftsr.pii.internal.secret;

import org.tftsr.pii.internal.engine.Ascii;
import org.tftsr.pii.internal.engine.Window;

/**
 * The value behind a key.
 *
 * @param start  its first unit, behind an opening quote
 * @param end    behind its last unit
 * @param quoted whether quotes enclose it
 */
record Value(int start, int end, boolean quoted) {

	private static final int LONGEST = 1024;
	private static final int MOST_BLANKS = 16;
	private static final String ENDS_BARE_VALUE = ",;\"'<>`";
	private static final String NOT_LAST = ".,:;)]}\\";
	private static final String HTML_QUOTE = "&quot;";

	/** The value that starts here, after blanks; null where there is none in this line. */
	static Value read(Window window, int from, boolean inQuery) {
		int start = window.skipBlanks(from, MOST_BLANKS);
		int quote = start;
		while (window.at(quote) == '\\' && quote - start < MOST_BLANKS) {
			quote++;
		}
		char mark = window.at(quote);
		if (mark == '"' || mark == '\'' || mark == '`') {
			int end = closingQuote(window, quote + 1, mark, quote - start);
			if (end >= 0) {
				return new Value(quote + 1, end, true);
			}
			start = quote + 1;
		} else if (window.startsWith(start, HTML_QUOTE)) {
			start += HTML_QUOTE.length();
		}
		int end = endOfBareValue(window, start, inQuery);
		return end > start ? new Value(start, end, false) : null;
	}

	/**
	 * Where the closing quote, which has as many backslashes before it as the opening one, starts; -1 if not in this
	 * line.
	 */
	private static int closingQuote(Window window, int start, char mark, int backslashes) {
		for (int i = start; i - start < LONGEST; i++) {
			char c = window.at(i);
			if (c == '\n' || c == '\0') {
				return -1;
			}
			if (c == mark) {
				int first = i;
				while (first > start && window.at(first - 1) == '\\') {
					first--;
				}
				if (backslashes > 0 || i - first == 0) {
					return backslashes > 0 ? first : i;
				}
			}
		}
		return -1;
	}

	private static int endOfBareValue(Window window, int start, boolean inQuery) {
		int end = start;
		while (end - start < LONGEST) {
			char c = window.at(end);
			if (c <= ' ' || ENDS_BARE_VALUE.indexOf(c) >= 0 || c == '&' && (inQuery || endsAtEntity(window, end))
					|| c == '#' && inQuery || c == '\\' && isEscapedEnd(window, end)) {
				break;
			}
			end++;
		}
		while (end > start && NOT_LAST.indexOf(window.at(end - 1)) >= 0 && !closesWithin(window, start, end)) {
			end--;
		}
		return end;
	}

	private static boolean endsAtEntity(Window window, int at) {
		return window.startsWith(at, HTML_QUOTE) || window.startsWith(at, "&lt;") || window.startsWith(at, "&gt;");
	}

	private static boolean isEscapedEnd(Window window, int at) {
		char next = window.at(at + 1);
		return next == 'n' || next == 'r' || next == 't' || next == '"' || next == '\'' || next == '\\';
	}

	/** Whether the last unit closes a bracket that the value opened. */
	private static boolean closesWithin(Window window, int start, int end) {
		char open = switch (window.at(end - 1)) {
		case ')' -> '(';
		case ']' -> '[';
		case '}' -> '{';
		default -> '\0';
		};
		for (int i = start; open != '\0' && i < end; i++) {
			if (window.at(i) == open) {
				return true;
			}
		}
		return false;
	}

	int length() {
		return end - start;
	}

	String text(Window window) {
		return window.text(start, end);
	}

	/** Whether nothing but letters of one case follows and more words come behind it, as in running text. */
	boolean isProse(Window window) {
		for (int i = start; i < end; i++) {
			if (!Ascii.isLower(window.at(i)) && !(i == start && Ascii.isLetter(window.at(i)))) {
				return false;
			}
		}
		return !quoted && window.at(start - 1) == ' ' && window.at(end) == ' ' && Ascii.isLower(window.at(end + 1));
	}
}
