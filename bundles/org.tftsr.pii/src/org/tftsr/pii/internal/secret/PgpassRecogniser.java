package org.tftsr.pii.internal.secret;

import org.tftsr.pii.PiiTypes;
import org.tftsr.pii.internal.engine.Ascii;
import org.tftsr.pii.internal.engine.Findings;
import org.tftsr.pii.internal.engine.Recogniser;
import org.tftsr.pii.internal.engine.Rule;
import org.tftsr.pii.internal.engine.Triggers;
import org.tftsr.pii.internal.engine.Window;

/**
 * Lines of the password file of PostgreSQL, {@code host:port:database:user:password}, with the port that its servers have
 * unless somebody changes it, or with a star for any.
 */
final class PgpassRecogniser implements Recogniser {

	private static final Rule RULE = new Rule(PiiTypes.PASSWORD, "pgpass", "fields");
	private static final String PORT = ":5432:";
	private static final String ANY_PORT = ":*:";
	private static final int LONGEST_FIELD = 64;

	@Override
	public Triggers triggers() {
		return Triggers.literals(PORT, ANY_PORT);
	}

	@Override
	public void recognise(Window window, int at, Findings found) {
		int host = at;
		while (at - host < LONGEST_FIELD && isField(window.at(host - 1))) {
			host--;
		}
		char before = window.at(host - 1);
		if (host == at || before != '\n' && before != '\0' && before != '"' && before != '\'') {
			return;
		}
		int database = at + (window.at(at + 1) == '*' ? ANY_PORT : PORT).length();
		int user = behindField(window, database);
		int password = user < 0 ? -1 : behindField(window, user);
		Value value = password < 0 || window.at(password) <= ' ' ? null : Value.read(window, password, false);
		if (value != null && !value.quoted() && value.hasMoreThanLetters(window)
				&& !value.text(window).contains(":") && ValueRules.isPassword(value.text(window), false)) {
			found.add(value.start(), value.end(), RULE);
		}
	}

	private static boolean isField(char c) {
		return Ascii.isBase64Url(c) || c == '.' || c == '*';
	}

	/** Behind the colon that ends the field, or -1. */
	private static int behindField(Window window, int start) {
		int end = start;
		while (end - start < LONGEST_FIELD && isField(window.at(end))) {
			end++;
		}
		return end > start && window.at(end) == ':' ? end + 1 : -1;
	}
}
