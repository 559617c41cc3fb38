package org.tftsr.pii.internal.secret;

import org.tftsr.pii.internal.engine.Ascii;
import org.tftsr.pii.internal.engine.Findings;
import org.tftsr.pii.internal.engine.Recogniser;
import org.tftsr.pii.internal.engine.Triggers;
import org.tftsr.pii.internal.engine.Window;

/**
 * A key and its value as two arguments of a call or two attributes of an element: {@code setProperty("x.password",
 * "v")}, {@code <add key="Password" value="v"/>}.
 */
public final class ArgumentRecogniser implements Recogniser {

	private static final int LONGEST_KEY = 64;
	private static final int MOST_BLANKS = 4;
	private static final String VALUE = "value=";

	private final KeyWords keyWords;
	private final KeyedValues values = new KeyedValues("argument");

	ArgumentRecogniser(KeyWords keyWords) {
		this.keyWords = keyWords;
	}

	@Override
	public Triggers triggers() {
		return Triggers.literals("\",", "',", VALUE);
	}

	@Override
	public void recognise(Window window, int at, Findings found) {
		boolean attribute = window.at(at) == 'v';
		int closing = attribute ? window.skipBlanksBack(at, MOST_BLANKS) - 1 : at;
		char quote = window.at(closing);
		if (quote != '"' && quote != '\'') {
			return;
		}
		KeyRole role = keyWords.roleOfKeyBefore(window, closing);
		if (role == null || role == KeyRole.NOTHING) {
			return;
		}
		int opening = closing - 1;
		while (closing - opening < LONGEST_KEY && isKey(window.at(opening))) {
			opening--;
		}
		int value = attribute ? at + VALUE.length() : window.skipBlanks(at + 2, MOST_BLANKS);
		boolean quoted = window.at(value) == '"' || window.at(value) == '\'';
		if (window.at(opening) == quote && window.at(opening - 1) == (attribute ? '=' : '(') && quoted) {
			values.recognise(window, value, role, false, found);
		}
	}

	private static boolean isKey(char c) {
		return Ascii.isBase64Url(c) || c == '.' || c == ':';
	}
}
