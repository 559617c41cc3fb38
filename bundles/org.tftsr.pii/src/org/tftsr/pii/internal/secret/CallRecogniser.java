package org.tftsr.pii.internal.secret;

import org.tftsr.pii.internal.engine.Ascii;
import org.tftsr.pii.internal.engine.Findings;
import org.tftsr.pii.internal.engine.Recogniser;
import org.tftsr.pii.internal.engine.Triggers;
import org.tftsr.pii.internal.engine.Window;
import org.tftsr.pii.internal.engine.WordSet;

/** The single text that a call passes to what is named after it: {@code setPassword("v")}, {@code PASSWORD('v')}. */
final class CallRecogniser implements Recogniser {

	private static final int LONGEST_NAME = 48;
	private static final int MOST_BLANKS = 2;
	/** How the names of methods start that take the name of a secret, not the secret. */
	private static final WordSet ASKING = new WordSet("get is has find read load delete remove resolve require fetch "
			+ "prompt reset forgot no missing invalid lookup describe list create exists contains ask enter");

	private final KeyWords keyWords;
	private final KeyedValues values = new KeyedValues("call");

	CallRecogniser(KeyWords keyWords) {
		this.keyWords = keyWords;
	}

	@Override
	public Triggers triggers() {
		return Triggers.literals("(\"", "('");
	}

	@Override
	public void recognise(Window window, int at, Findings found) {
		KeyRole role = keyWords.roleOfKeyBefore(window, at);
		if (role != KeyRole.PASSWORD && role != KeyRole.TOKEN || ASKING.contains(window, startOfName(window, at),
				endOfFirstWord(window, at))) {
			return;
		}
		Value value = Value.read(window, at + 1, false);
		if (value != null && value.quoted() && window.at(window.skipBlanks(value.end() + 1, MOST_BLANKS)) == ')'
				&& isNoLabel(window, value)) {
			values.check(window, value, role, found);
		}
	}

	private static int startOfName(Window window, int at) {
		int start = at;
		while (at - start < LONGEST_NAME && Ascii.isLetter(window.at(start - 1))) {
			start--;
		}
		return start;
	}

	/** Behind the small letters that the name starts with. */
	private static int endOfFirstWord(Window window, int at) {
		int end = startOfName(window, at);
		do {
			end++;
		} while (Ascii.isLower(window.at(end)));
		return Math.min(end, at);
	}

	/** Labels and messages are words; a password has no blank, and more than small letters behind its first one. */
	private static boolean isNoLabel(Window window, Value value) {
		boolean unusual = false;
		for (int i = value.start() + 1; i < value.end(); i++) {
			if (window.at(i) <= ' ') {
				return false;
			}
			unusual |= !Ascii.isLower(window.at(i)) && window.at(i) != '_' && window.at(i) != '.';
		}
		return unusual;
	}
}
