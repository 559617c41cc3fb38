package org.tftsr.pii.internal.secret;

import org.tftsr.pii.PiiTypes;
import org.tftsr.pii.internal.engine.Ascii;
import org.tftsr.pii.internal.engine.Findings;
import org.tftsr.pii.internal.engine.Recogniser;
import org.tftsr.pii.internal.engine.Rule;
import org.tftsr.pii.internal.engine.Triggers;
import org.tftsr.pii.internal.engine.Window;
import org.tftsr.pii.internal.personal.AccountNames;

/**
 * What was typed at a prompt and stands behind it in a session that was pasted: {@code Enter password: X},
 * {@code [sudo] password for jroe: X}, {@code Username for 'https://git.example.org': jroe}. The same words label fields
 * and begin messages, so the value has to be unlike a word, and the last one of its line.
 */
final class PromptRecogniser implements Recogniser {

	private static final Rule PASSWORD = new Rule(PiiTypes.PASSWORD, "prompt", "key-word");
	private static final Rule USERNAME = new Rule(PiiTypes.USERNAME, "prompt", "account-name");
	private static final String ENTER = "enter password";
	private static final int LONGEST_PROMPT = 128;
	private static final int LONGEST_NAME = 64;
	private static final int MOST_BLANKS = 4;

	@Override
	public Triggers triggers() {
		return Triggers.anyCase("password for ", "passphrase for ", "passwort f", "kennwort f", "mot de passe pour ", ENTER,
				"username for '");
	}

	@Override
	public void recognise(Window window, int at, Findings found) {
		if (window.startsWithAnyCase(at, ENTER)) {
			int sign = at + ENTER.length();
			if (window.at(sign) == ':') {
				reportPassword(window, sign + 1, found);
			}
			return;
		}
		int whom = startOfWhom(window, at);
		int sign = sign(window, whom);
		if (sign < 0) {
			return;
		}
		if (Ascii.lower(window.at(at)) == 'u') {
			int start = window.skipBlanks(sign + 1, MOST_BLANKS);
			reportAccount(window, start, AccountNames.endOfName(window, start), found);
		} else if (reportPassword(window, sign + 1, found)) {
			reportAccount(window, whom, AccountNames.endOfName(window, whom), found);
		}
	}

	/** Behind the preposition. */
	private static int startOfWhom(Window window, int at) {
		int i = at;
		boolean preposition = false;
		for (; i - at < LONGEST_NAME && window.at(i) >= ' '; i++) {
			if (preposition && window.at(i) == ' ') {
				return i + 1;
			}
			preposition |= window.at(i) == ' ' && (window.startsWithAnyCase(i, " f") || window.startsWithAnyCase(i, " pour"));
		}
		return i;
	}

	/** The sign behind the one word, or the text in quotes, that tells for whom or what; -1 where more stands there. */
	private static int sign(Window window, int from) {
		char mark = window.at(from);
		boolean quoted = mark == '\'' || mark == '"';
		int end = from + (quoted ? 1 : 0);
		while (end - from < LONGEST_PROMPT && window.at(end) >= ' ' && (quoted ? window.at(end) != mark
				: window.at(end) != ' ' && !(window.at(end) == ':' && window.at(end + 1) == ' '))) {
			end++;
		}
		window.looked(end - from);
		int sign = window.skipBlanks(quoted ? end + 1 : end, 1);
		return window.at(sign) == ':' || window.at(sign) == '=' ? sign : -1;
	}

	private static boolean reportPassword(Window window, int from, Findings found) {
		Value value = Value.read(window, from, false);
		if (value == null || !isLast(window, value.quoted() ? value.end() + 1 : value.end())
				|| !(value.quoted() ? ValueRules.isPassword(value.text(window), true)
						: ValueRules.isUnusualWord(value.text(window)))) {
			return false;
		}
		found.add(value.start(), value.end(), PASSWORD);
		return true;
	}

	private static boolean isLast(Window window, int end) {
		char c = window.at(window.skipBlanks(end, MOST_BLANKS));
		return c < ' ' || c == '"' || c == '\'' || c == '\\';
	}

	private static void reportAccount(Window window, int start, int end, Findings found) {
		char after = window.at(end);
		if ((after == ':' || after <= ' ') && AccountNames.isPersonal(window, start, end)) {
			found.add(start, end, USERNAME);
		}
	}
}
