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

	private static final WordSet TYPES = new WordSet("string str text char");

	private final KeyWords keyWords;
	private final KeyedValues values;

	AssignmentRecogniser(KeyWords keyWords) {
		this.keyWords = keyWords;
		values = new KeyedValues("assignment");
	}

	@Override
	public Triggers triggers() {
		return Triggers.literals("=", ":");
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
		if (role != null && role != KeyRole.NOTHING) {
			values.recognise(window, startOfValue(window, at), role, isInQuery(window, end), found);
		}
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
		int marks = 0;
		while (marks++ < MOST_MARKS && isKeyEnd(window.at(end - 1))) {
			end--;
		}
		while (Ascii.isDigit(window.at(end - 1)) && at - end < MOST_BLANKS) {
			end--;
		}
		return end;
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
