package org.tftsr.pii.internal.secret;

import org.tftsr.pii.internal.engine.Ascii;
import org.tftsr.pii.internal.engine.Findings;
import org.tftsr.pii.internal.engine.Recogniser;
import org.tftsr.pii.internal.engine.Triggers;
import org.tftsr.pii.internal.engine.Window;

/**
 * A key and its value as two arguments of a call, where the key is a text or a constant:
 * {@code setProperty("x.password", "v")}, {@code setopt(handle, OPT_PASSWORD, "v")}.
 */
public final class ArgumentRecogniser implements Recogniser {

	private static final int LONGEST_KEY = 64;
	private static final int MOST_BLANKS = 4;
	private static final int LONGEST_CALL = 160;

	private final KeyWords keyWords;
	private final KeyedValues values = new KeyedValues("argument");

	ArgumentRecogniser(KeyWords keyWords) {
		this.keyWords = keyWords;
	}

	@Override
	public Triggers triggers() {
		return Triggers.literals("\",", "',", "PASSWORD, ", "TOKEN, ", "SECRET, ", "KEY, ")
				.between((before, next) -> next != ',' || Ascii.isLetter(before));
	}

	@Override
	public void recognise(Window window, int at, Findings found) {
		char mark = window.at(at);
		boolean isText = !Ascii.isUpper(mark);
		int end = at;
		while (!isText && window.at(end) != ',') {
			end++;
		}
		KeyRole role = keyWords.roleOfKeyBefore(window, end);
		if (role == null || role == KeyRole.NOTHING) {
			return;
		}
		int opening = end - 1;
		while (end - opening < LONGEST_KEY && isKey(window.at(opening))) {
			opening--;
		}
		int value = window.skipBlanks(isText ? end + 2 : end + 1, MOST_BLANKS);
		boolean quoted = window.at(value) == '"' || window.at(value) == '\'';
		boolean called = isText ? window.at(opening) == mark && window.at(opening - 1) == '('
				: opensCallBefore(window, opening);
		if (called && quoted && (isText || !isWord(window, value + 1))) {
			values.recognise(window, value, role, false, found);
		}
	}

	private static boolean isKey(char c) {
		return Ascii.isBase64Url(c) || c == '.' || c == ':';
	}

	/** Where a constant only names a type, words follow. */
	private static boolean isWord(Window window, int at) {
		int end = at;
		while (end - at < LONGEST_KEY && (Ascii.isLower(window.at(end)) || window.at(end) == '-' || window.at(
				end) == '_')) {
			end++;
		}
		return window.at(end) == '"' || window.at(end) == '\'' || window.at(end) == ' ';
	}

	private static boolean opensCallBefore(Window window, int at) {
		int start = window.contextStart(at, LONGEST_CALL);
		for (int i = at; i >= start; i--) {
			if (window.at(i) == '(') {
				return true;
			}
		}
		return false;
	}
}
