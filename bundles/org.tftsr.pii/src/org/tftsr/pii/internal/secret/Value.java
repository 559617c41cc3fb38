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
	/** How many times the checks of a value read it. */
	private static final int READINGS = 8;
	/** How many readings it takes to find where a value without quotes ends. */
	private static final int BARE_READINGS = 2;
	private static final String NOT_LAST = ".,:;)]}\\";
	private static final int LONGEST_FIELD = 24;
	private static final String ENDS_SENTENCE = "!?";
	private static final String OPENS_REMARK = "([<{";
	private static final int ASCII = 128;
	private static final byte[] OPENING_BRACKETS = bracketTable("([{");
	private static final byte[] CLOSING_BRACKETS = bracketTable(")]}");
	private static final String HTML_QUOTE = "&quot;";

	/** The value that starts here, after blanks; null where there is none in this line. */
	static Value read(Window window, int from, boolean inQuery) {
		int start = WrittenValue.start(window, window.skipBlanks(from, MOST_BLANKS));
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
		} else if (mark == 'u' && window.startsWith(start, AssignmentSign.ESCAPED_QUOTE)) {
			start += AssignmentSign.ESCAPED_QUOTE.length();
		}
		int end = endOfBareValue(window, start, inQuery);
		return end > start ? new Value(start, end, false) : null;
	}

	/**
	 * Where the closing quote, which has as many backslashes before it as the opening one, starts; -1 if not in this
	 * line.
	 */
	private static int closingQuote(Window window, int start, char mark, int backslashes) {
		int limit = start + LONGEST;
		for (int i = start; i < limit; i++) {
			char c = window.at(i);
			if (c == '\n' || c == '\0') {
				window.looked(i - start);
				return -1;
			}
			if (c == mark) {
				int first = i;
				while (first > start && window.at(first - 1) == '\\') {
					first--;
				}
				if (backslashes > 0 || i - first == 0) {
					window.looked(i - start);
					return backslashes > 0 ? first : i;
				}
			}
		}
		window.looked(limit - start);
		return -1;
	}

	private static int endOfBareValue(Window window, int start, boolean inQuery) {
		int limit = start + LONGEST;
		int end = start;
		int opened = 0;
		while (end < limit) {
			char c = window.at(end);
			if (c <= ' ' || endsBareValue(c) || c == '&' && (inQuery || endsAtEntity(window, end) || startsField(window, end + 1))
					|| c == '#' && inQuery || c == '\\' && isEscapedEnd(window, end)) {
				break;
			}
			opened |= bracket(c, OPENING_BRACKETS);
			end++;
		}
		window.looked((end - start) * BARE_READINGS);
		while (end > start && NOT_LAST.indexOf(window.at(end - 1)) >= 0
				&& (opened & bracket(window.at(end - 1), CLOSING_BRACKETS)) == 0) {
			end--;
		}
		return end;
	}

	private static boolean endsBareValue(char c) {
		return switch (c) {
		case ',', ';', '"', '\'', '<', '>', '`' -> true;
		default -> false;
		};
	}

	/** A bit for the kind of bracket that a unit is, 0 where it is none of these. */
	private static int bracket(char c, byte[] table) {
		return c < ASCII ? table[c] : 0;
	}

	private static byte[] bracketTable(String brackets) {
		byte[] table = new byte[ASCII];
		for (int i = 0; i < brackets.length(); i++) {
			table[brackets.charAt(i)] = (byte) (1 << i);
		}
		return table;
	}

	private static boolean endsAtEntity(Window window, int at) {
		return window.startsWith(at, HTML_QUOTE) || window.startsWith(at, "&lt;") || window.startsWith(at, "&gt;");
	}

	/** Whether a name and an equals sign stand here, as behind the ampersands of a form. */
	private static boolean startsField(Window window, int start) {
		int end = start;
		while (end - start < LONGEST_FIELD && (Ascii.isBase64Url(window.at(end)) || window.at(end) == '.')) {
			end++;
		}
		window.looked(end - start);
		return Ascii.isLetter(window.at(start)) && window.at(end) == '=';
	}

	private static boolean isEscapedEnd(Window window, int at) {
		char next = window.at(at + 1);
		return next == 'u' && window.startsWith(at, AssignmentSign.ESCAPED_QUOTE) || next == 'n' || next == 'r' || next == 't' || next == '"' || next == '\'' || next == '\\';
	}

	int length() {
		return end - start;
	}

	/** Its text, which is there to be read several times over. */
	String text(Window window) {
		window.looked(length() * READINGS);
		return window.text(start, end);
	}

	/**
	 * Whether it is a word with a capital that a sentence starts with, as in {@code imap-login: Login: user=},
	 * {@code Node: Get "https://} and {@code pop3-login: Disconnected (no auth attempts)}.
	 */
	boolean startsSentence(Window window) {
		if (quoted || window.at(start - 1) != ' ' || !Ascii.isUpper(window.at(start))) {
			return false;
		}
		for (int i = start + 1; i < end; i++) {
			if (!Ascii.isLower(window.at(i))) {
				return false;
			}
		}
		char next = window.at(end + 1);
		boolean remark = next == '(' && Ascii.isLower(window.at(end + 2));
		return window.at(end) == ':' && next == ' ' || window.at(end) == ' ' && (next == '"' || remark);
	}

	/**
	 * Whether it has a digit, a mark or a capital letter within, which words of running text do not have; one may end a
	 * sentence.
	 */
	boolean hasMoreThanLetters(Window window) {
		int stop = end;
		while (stop > start && ENDS_SENTENCE.indexOf(window.at(stop - 1)) >= 0) {
			stop--;
		}
		for (int i = start + 1; i < stop; i++) {
			char c = window.at(i);
			if (!Character.isLowerCase(c) && c != '-' && c != '\'' && c != '\u2019' && c != '/') {
				return true;
			}
		}
		return false;
	}

	/** Whether it is the first word of a remark in brackets, as in {@code password: (known after apply)}. */
	boolean startsRemark(Window window) {
		if (quoted || OPENS_REMARK.indexOf(window.at(start)) < 0 || window.at(end) != ' ') {
			return false;
		}
		for (int i = start + 1; i < end; i++) {
			if (!Ascii.isLetter(window.at(i))) {
				return false;
			}
		}
		return end > start + 1;
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
