package org.tftsr.pii.internal.secret;

import org.tftsr.pii.internal.engine.Ascii;
import org.tftsr.pii.internal.engine.Findings;
import org.tftsr.pii.internal.engine.Recogniser;
import org.tftsr.pii.internal.engine.Triggers;
import org.tftsr.pii.internal.engine.Window;
import org.tftsr.pii.internal.engine.WordSet;

/**
 * Pairs of a name and a value, on one line or on two: {@code name: DB_PASSWORD} and {@code value: v},
 * {@code "Key":"password","Value":"v"}, {@code <add key="Password" value="v"/>}, {@code variable "api_token"} with
 * {@code default = "v"}.
 */
final class NamedValueRecogniser implements Recogniser {

	private static final int LONGEST_KEY = 64;
	private static final int MOST_BETWEEN = 48;
	private static final int MOST_BLANKS = 8;
	private static final int LONGEST_NAMING_WORD = 12;
	/** The words that say that a name follows. */
	private static final WordSet NAMING_WORDS = new WordSet("name key id variable parameter property field header env");

	private final KeyWords keyWords;
	private final KeyedValues values = new KeyedValues("named-value");

	NamedValueRecogniser(KeyWords keyWords) {
		this.keyWords = keyWords;
	}

	@Override
	public Triggers triggers() {
		return Triggers.anyCase("value", "val\"", "default =");
	}

	@Override
	public void recognise(Window window, int at, Findings found) {
		int sign = window.skipBlanks(skipQuote(window, endOfWord(window, at)), MOST_BLANKS);
		if (window.at(sign) != ':' && window.at(sign) != '=') {
			return;
		}
		KeyRole type = roleOfType(window, at);
		if (type == KeyRole.PASSWORD || type == KeyRole.TOKEN) {
			values.recognise(window, sign + 1, type, false, found);
			return;
		}
		int endOfName = endOfName(window, at);
		KeyRole role = endOfName < 0 ? null : keyWords.roleOfKeyBefore(window, endOfName);
		if ((role == KeyRole.PASSWORD || role == KeyRole.TOKEN) && isNamed(window, endOfName)) {
			values.recognise(window, sign + 1, role, false, found);
		}
	}

	/** What the type of an object says of its one value: {@code Password(value=v)}, {@code ApiToken[value=v]}. */
	private KeyRole roleOfType(Window window, int at) {
		char before = window.at(at - 1);
		return (before == '(' || before == '[' || before == '{') && Ascii.isLetter(window.at(at - 2))
				? keyWords.roleOfKeyBefore(window, at - 1) : null;
	}

	private static int endOfWord(Window window, int at) {
		int end = at;
		while (end - at < MOST_BLANKS && Ascii.isLetter(window.at(end))) {
			end++;
		}
		return end;
	}

	private static int skipQuote(Window window, int at) {
		int i = at;
		while (i - at < 2 && isQuote(window.at(i))) {
			i++;
		}
		return i;
	}

	private static boolean isQuote(char c) {
		return c == '"' || c == '\'' || c == '\\';
	}

	/** Behind the name before the word, -1 if too far away. */
	private static int endOfName(Window window, int at) {
		int end = at;
		while (at - end <= MOST_BETWEEN && isBetween(window.at(end - 1))) {
			end--;
		}
		return at - end > MOST_BETWEEN ? -1 : end;
	}

	private static boolean isBetween(char c) {
		return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == ',' || c == ';' || c == '{' || isQuote(c);
	}

	private static boolean isNamed(Window window, int endOfName) {
		int start = endOfName;
		while (endOfName - start < LONGEST_KEY && isName(window.at(start - 1))) {
			start--;
		}
		int end = start;
		while (start - end < MOST_BLANKS && (isBetween(window.at(end - 1)) || window.at(end - 1) == ':' || window.at(end
				- 1) == '=')) {
			end--;
		}
		int word = end;
		while (end - word < LONGEST_NAMING_WORD && Ascii.isLetter(window.at(word - 1))) {
			word--;
		}
		return NAMING_WORDS.contains(window, word, end);
	}

	private static boolean isName(char c) {
		return Ascii.isBase64Url(c) || c == '.' || c == ':';
	}
}
