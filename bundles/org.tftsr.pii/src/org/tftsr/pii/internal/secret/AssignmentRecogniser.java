package org.tftsr.pii.internal.secret;

import org.tftsr.pii.internal.engine.Ascii;
import org.tftsr.pii.internal.engine.Findings;
import org.tftsr.pii.internal.engine.Recogniser;
import org.tftsr.pii.internal.engine.Triggers;
import org.tftsr.pii.internal.engine.Window;
import org.tftsr.pii.internal.engine.WordSet;

/**
 * Values behind a key and an equals sign or colon, as properties, JSON, YAML, headers, query strings, command lines and
 * source code write them. The key is read backwards from the sign.
 */
public final class AssignmentRecogniser implements Recogniser {

	private static final int MOST_BLANKS = 16;
	private static final int MOST_MARKS = 4;
	private static final int LONG = 16;
	/** What may stand between a key and its sign. */
	private static final String BEHIND_KEY = "\"'`\\])_; \t";
	private static final String PASSED = "PASS";
	private static final String HTML_QUOTE = "&quot;";

	private static final WordSet TYPES = new WordSet("string str text char");

	private final KeyWords keyWords;
	private final VendorNames vendors;
	private final KeyedValues values;

	AssignmentRecogniser(KeyWords keyWords, VendorNames vendors) {
		this.keyWords = keyWords;
		this.vendors = vendors;
		values = new KeyedValues("assignment");
	}

	@Override
	public Triggers triggers() {
		return Triggers.literals("=", ":").between((before, next) -> Ascii.isAlphanumeric(before)
				|| BEHIND_KEY.indexOf(before) >= 0 || isPartOfOperator(before));
	}

	@Override
	public void recognise(Window window, int at, Findings found) {
		char before = window.at(at - 1);
		if (Ascii.isDigit(before) && (Ascii.isDigit(window.at(at - 2)) || window.at(at - 2) == ':')
				|| isNoAssignment(window, at)) {
			return;
		}
		int end = endOfKey(window, at);
		KeyRole role = keyWords.roleOfKeyBefore(window, end);
		int value = startOfValue(window, at);
		if ((role == null || role == KeyRole.KEY) && isLong(window, value)) {
			role = roleByMoreOfKey(window, end, role);
		}
		if (role != null && role != KeyRole.NOTHING && !isTestResult(window, at) && !isInUrn(window, at)) {
			values.recognise(window, value, role, isInQuery(window, end), found);
		}
	}

	/** The key of a known vendor is a token, whatever it looks like. */
	private KeyRole roleByMoreOfKey(Window window, int endOfKey, KeyRole role) {
		if (role == null) {
			return keyWords.roleOfSuffixedKeyBefore(window, endOfKey);
		}
		return vendors.standsBefore(window, endOfKey) ? KeyRole.TOKEN : role;
	}

	/** {@code PASS: name} is how test runners report. */
	private static boolean isTestResult(Window window, int at) {
		return window.startsWith(at - PASSED.length(), PASSED) && !Ascii.isAlphanumeric(window.at(
				at - PASSED.length() - 1))
				&& window.at(at - PASSED.length() - 1) != '_' && window.at(at + 1) == ' ';
	}

	/** Between colons stands the kind of a resource, whose name follows. */
	private static boolean isInUrn(Window window, int at) {
		int start = at;
		while (at - start < MOST_BLANKS && Ascii.isLetter(window.at(start - 1))) {
			start--;
		}
		return window.at(at) == ':' && window.at(start - 1) == ':' && window.isWord(start - 2) && window.isWord(at + 1);
	}

	/** Whether a value starts here that is long enough to look random. */
	private static boolean isLong(Window window, int from) {
		int start = window.skipBlanks(from, MOST_BLANKS);
		boolean digit = false;
		for (int i = start + LONG - 1; i >= start; i--) {
			char c = window.at(i);
			if (c <= ' ' || c == ':' || c == '(') {
				return false;
			}
			digit |= Ascii.isDigit(c);
		}
		return digit;
	}

	/** Comparisons, scopes and schemes. */
	private static boolean isNoAssignment(Window window, int at) {
		char before = window.at(at - 1);
		char after = window.at(at + 1);
		if (window.at(at) == ':') {
			return before == ':' || after == ':' || after == '/' && window.at(at + 2) == '/' || after == '=';
		}
		return before == '=' || before == '!' || before == '<' || before == '>' || after == '~';
	}

	/** Behind the last letter of the key: quotes, brackets and blanks may stand between it and the sign. */
	private static int endOfKey(Window window, int at) {
		int end = at;
		while (window.at(at) == '=' && at - end < MOST_MARKS && isPartOfOperator(window.at(end - 1))) {
			end--;
		}
		end = withoutType(window, window.skipBlanksBack(end, MOST_BLANKS));
		if (window.startsWith(end - HTML_QUOTE.length(), HTML_QUOTE)) {
			return end - HTML_QUOTE.length();
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

	/** As in {@code :=}, {@code ?=}, {@code ::=}, {@code .=} and {@code +=}. */
	private static boolean isPartOfOperator(char c) {
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

	private static int startOfValue(Window window, int at) {
		int start = at + 1;
		if (window.at(at) == '=' && (window.at(start) == '>' || window.at(start) == '=')) {
			start++;
			if (window.at(start) == '=') {
				start++;
			}
		}
		return start;
	}

	/** Whether the key follows a question mark or ampersand, so that the next ampersand ends the value. */
	private static boolean isInQuery(Window window, int endOfKey) {
		int i = endOfKey;
		while (endOfKey - i < 40 && (window.isWord(i - 1) || window.at(i - 1) == '_' || window.at(i - 1) == '-')) {
			i--;
		}
		char before = window.at(i - 1);
		return before == '?' || before == '&';
	}
}
