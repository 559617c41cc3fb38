package org.tftsr.pii.internal.secret;

import org.tftsr.pii.PiiTypes;
import org.tftsr.pii.internal.engine.Ascii;
import org.tftsr.pii.internal.engine.Findings;
import org.tftsr.pii.internal.engine.Recogniser;
import org.tftsr.pii.internal.engine.Rule;
import org.tftsr.pii.internal.engine.Triggers;
import org.tftsr.pii.internal.engine.Window;

/**
 * Secrets behind a phrase: {@code the password is X}, {@code IDENTIFIED BY 'X'}, {@code PASSWORD 'X'} and
 * {@code --password X}. {@code Failed password for root} is none of these.
 */
public final class PhraseRecogniser implements Recogniser {

	private static final Rule RULE = new Rule(PiiTypes.PASSWORD, "phrase", "key-word");
	private static final int LONGEST_OPTION = 40;
	private static final int MOST_BLANKS = 4;

	private final KeyWords keyWords;
	private final KeyedValues values = new KeyedValues("phrase");

	PhraseRecogniser(KeyWords keyWords) {
		this.keyWords = keyWords;
	}

	@Override
	public Triggers triggers() {
		return Triggers.anyCase("is ", "identified by ", "password '", "password \"", "passwd '", "--");
	}

	@Override
	public void recognise(Window window, int at, Findings found) {
		switch (Ascii.lower(window.at(at))) {
		case '-' -> recogniseOption(window, at, found);
		case 'p' -> recogniseQuoted(window, endOfWord(window, at), found);
		default -> {
			if (window.startsWithAnyCase(at, "is ")) {
				recogniseSentence(window, at, found);
			} else {
				recogniseQuoted(window, at + "identified by ".length(), found);
			}
		}
		}
	}

	private static int endOfWord(Window window, int at) {
		int end = at;
		while (Ascii.isLetter(window.at(end))) {
			end++;
		}
		return end;
	}

	private void recogniseOption(Window window, int at, Findings found) {
		if (window.at(at - 1) == '-' || !Ascii.isLetter(window.at(at + 2))) {
			return;
		}
		int end = at + 2;
		while (end - at < LONGEST_OPTION && (Ascii.isLetter(window.at(end)) || window.at(end) == '-' || window
				.at(end) == '_')) {
			end++;
		}
		int value = window.skipBlanks(end, MOST_BLANKS);
		KeyRole role = value > end && window.at(value) != '-' ? keyWords.roleOfKeyBefore(window, end) : null;
		if (role == KeyRole.PASSWORD || role == KeyRole.TOKEN || role == KeyRole.USERNAME) {
			values.recognise(window, value, role, false, found);
		}
	}

	/** A word of running text is no password: it takes a digit, a mark or a capital letter within. */
	private void recogniseSentence(Window window, int at, Findings found) {
		KeyRole role = keyWords.roleOfKeyBefore(window, window.skipBlanksBack(at, MOST_BLANKS));
		if (role == KeyRole.PASSWORD || role == KeyRole.TOKEN) {
			Value value = Value.read(window, at + 3, false);
			if (value != null && (value.quoted() || isUnusualWord(window, value))) {
				values.recognise(window, at + 3, role, false, found);
			}
		}
	}

	private static boolean isUnusualWord(Window window, Value value) {
		for (int i = value.start() + 1; i < value.end(); i++) {
			char c = window.at(i);
			if (!Ascii.isLower(c) && c != '-' && c != '\'' && c != '/') {
				return true;
			}
		}
		return false;
	}

	private static void recogniseQuoted(Window window, int at, Findings found) {
		Value value = Value.read(window, at, false);
		if (value != null && value.quoted() && ValueRules.isPassword(value.text(window), true)) {
			found.add(value.start(), value.end(), RULE);
		}
	}
}
