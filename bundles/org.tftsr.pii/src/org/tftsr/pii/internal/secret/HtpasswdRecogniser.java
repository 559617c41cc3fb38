package org.tftsr.pii.internal.secret;

import org.tftsr.pii.PiiTypes;
import org.tftsr.pii.internal.engine.Ascii;
import org.tftsr.pii.internal.engine.Findings;
import org.tftsr.pii.internal.engine.Recogniser;
import org.tftsr.pii.internal.engine.Rule;
import org.tftsr.pii.internal.engine.Triggers;
import org.tftsr.pii.internal.engine.Window;

/** The last word of {@code htpasswd -b FILE USER PASSWORD}; with {@code -n} there is no file. */
final class HtpasswdRecogniser implements Recogniser {

	private static final Rule RULE = new Rule(PiiTypes.PASSWORD, "command-line", "argument");
	private static final String COMMAND = "htpasswd ";
	private static final int MOST_WORDS = 12;
	private static final int LONGEST_OPTION = 16;
	/** Options that take the next word, a number. */
	private static final String WITH_NUMBER = "Cr";

	@Override
	public Triggers triggers() {
		return Triggers.literals(COMMAND);
	}

	@Override
	public void recognise(Window window, int at, Findings found) {
		boolean onCommandLine = false;
		int missing = 3;
		int next = at + COMMAND.length();
		for (int words = 0; words < MOST_WORDS; words++) {
			Value word = Value.read(window, next, false);
			if (word == null) {
				return;
			}
			next = word.quoted() ? word.end() + 1 : word.end();
			if (!word.quoted() && window.at(word.start()) == '-') {
				onCommandLine |= hasOption(window, word, 'b');
				missing -= hasOption(window, word, 'n') ? 1 : 0;
				boolean number = WITH_NUMBER.indexOf(window.at(word.end() - 1)) >= 0;
				next = number ? window.skipDigits(window.skipBlanks(next, 1), LONGEST_OPTION) : next;
			} else if (--missing == 0) {
				report(window, word, onCommandLine, found);
				return;
			}
		}
	}

	private static boolean hasOption(Window window, Value options, char option) {
		boolean has = false;
		for (int i = options.start() + 1; i < options.end(); i++) {
			if (i - options.start() > LONGEST_OPTION || !Ascii.isLetter(window.at(i))) {
				return false;
			}
			has |= window.at(i) == option;
		}
		return has;
	}

	private static void report(Window window, Value word, boolean onCommandLine, Findings found) {
		if (onCommandLine && ValueRules.isPassword(word.text(window), word.quoted())) {
			found.add(word.start(), word.end(), RULE);
		}
	}
}
