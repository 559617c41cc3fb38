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
 * Passwords in statements of databases, shells and network devices that have words of their own for them:
 * {@code IDENTIFIED BY v}, {@code ConvertTo-SecureString v}, {@code snmp-server community v}, {@code net user jroe v}.
 */
final class StatementRecogniser implements Recogniser {

	private static final Rule RULE = new Rule(PiiTypes.PASSWORD, "statement", "key-word");
	private static final String PLUGIN = "identified with ";
	private static final Rule ACCOUNT = new Rule(PiiTypes.USERNAME, "statement", "account-name");
	private static final String NET = "net us";
	private static final String NET_USER = "net user ";
	private static final int LONGEST_PLUGIN = 40;
	private static final int MOST_OPTIONS = 4;
	private static final int LONGEST_ARGUMENT = 128;

	@Override
	public Triggers triggers() {
		return Triggers.anyCase("identified by ", PLUGIN, "convertto-securestring ", "snmp-server community ",
				"rocommunity ", "rwcommunity ", "net use ", "net user ");
	}

	@Override
	public void recognise(Window window, int at, Findings found) {
		if (window.startsWithAnyCase(at, PLUGIN)) {
			int start = at + PLUGIN.length();
			for (int i = start; i - start < LONGEST_PLUGIN && window.at(i) >= ' '; i++) {
				if (window.startsWithAnyCase(i, " by ")) {
					report(window, i + " by ".length(), found);
					return;
				}
			}
		} else if (window.startsWithAnyCase(at, NET)) {
			report(window, behindAccount(window, at), found);
			recogniseAccount(window, at, found);
		} else {
			int end = at;
			while (window.at(end) != ' ' || window.startsWithAnyCase(end, " by ") || window.startsWithAnyCase(end,
					" community ")) {
				end++;
			}
			report(window, skipOptions(window, end), found);
		}
	}

	/** Options of PowerShell may stand before the text. */
	private static int skipOptions(Window window, int from) {
		int at = window.skipBlanks(from, 4);
		for (int options = 0; options < MOST_OPTIONS && window.at(at) == '-'; options++) {
			at = window.skipBlanks(endOfArgument(window, at), 4);
		}
		return at;
	}

	/** Behind {@code net user jroe}, or behind {@code /user:jroe} of {@code net use}. */
	private static int behindAccount(Window window, int at) {
		int argument = window.skipBlanks(endOfArgument(window, at + NET.length()), 4);
		if (window.startsWithAnyCase(at, "net user ")) {
			return endOfArgument(window, argument);
		}
		for (int i = 0; i < MOST_OPTIONS && window.at(argument) > ' '; i++) {
			boolean account = window.startsWithAnyCase(argument, "/user:");
			argument = window.skipBlanks(endOfArgument(window, argument), 4);
			if (account) {
				return argument;
			}
		}
		return window.end();
	}

	/** {@code net user jroe X /add}: an account that a password or an option follows. */
	private static void recogniseAccount(Window window, int at, Findings found) {
		int start = window.skipBlanks(at + NET_USER.length(), 4);
		int end = endOfArgument(window, start);
		char next = window.at(window.skipBlanks(end, 4));
		if (window.startsWithAnyCase(at, NET_USER) && Ascii.isLetter(window.at(start)) && next > ' '
				&& ValueRules.all(window.text(start, end), c -> Ascii.isAlphanumeric((char) c) || "._-".indexOf(c) >= 0)
				&& AccountNames.isPersonal(window, start, end)) {
			found.add(start, end, ACCOUNT);
		}
	}

	private static int endOfArgument(Window window, int start) {
		int end = start;
		while (end - start < LONGEST_ARGUMENT && window.at(end) > ' ') {
			end++;
		}
		return end;
	}

	private static void report(Window window, int from, Findings found) {
		Value value = Value.read(window, from, false);
		if (value == null) {
			return;
		}
		char first = window.at(value.start());
		boolean possible = value.quoted() || Ascii.isAlphanumeric(first) || first == '!' || first == '#';
		if (possible && ValueRules.isPassword(value.text(window), value.quoted())) {
			found.add(value.start(), value.end(), RULE);
		}
	}
}
