package org.tftsr.pii.internal.personal;

import org.tftsr.pii.internal.engine.Ascii;
import org.tftsr.pii.internal.engine.Window;
import org.tftsr.pii.internal.engine.WordSet;

/** Tells accounts of persons from those that each machine has. */
public final class AccountNames {

	private static final WordSet SHARED = new WordSet("""
			root admin administrator system daemon nobody guest anonymous public shared default service test user users
			username name null none undefined unknown true false nil empty local localhost www mail bin sys postgres
			mysql oracle nginx apache hadoop jenkins docker git ubuntu vagrant sshd all any cyrus news uucp ftp lp games
			man proxy backup list irc gnats messagebus syslog postfix dovecot ntp named dbus polkitd webmaster operator
			support hg svn runner runneradmin node vsts circleci travis codespace vscode gitlab-runner buildkite-agent
			nonroot ec2-user azureuser cloud-user centos debian fedora opc jovyan app application www-data linuxbrew
			""");
	/** Kinds and states of accounts, which stand where their names do: {@code account=savings}. */
	private static final WordSet KINDS = new WordSet("""
			checking savings current premium trial business personal basic free standard enterprise professional
			corporate joint individual primary secondary active inactive disabled enabled closed open pending internal
			external expense revenue asset liability equity credit debit deposit loan mortgage brokerage investment
			""");

	/** Behind the dot, they tell of a file. */
	private static final WordSet FILES = new WordSet("""
			txt log xml json yaml yml ini cfg conf config csv sql java class js ts py rb php html htm sh exe dll service name id email
			""");
	private static final int LONGEST = 64;
	/** As mainframes and directories have them. */
	private static final int LONGEST_IN_CAPITALS = 10;

	private AccountNames() {
	}

	/** Behind the letters, digits, periods, hyphens and underscores that begin at a place, of which a name has 64 at most. */
	public static int endOfName(Window window, int start) {
		int end = start;
		while (end - start < LONGEST && isPart(window, end)) {
			end++;
		}
		return end;
	}

	static boolean isPart(Window window, int at) {
		char c = window.at(at);
		return window.isWord(at) || c == '.' || c == '-' || c == '_';
	}

	/** Whether the slice can be the account of a person. */
	public static boolean isPersonal(Window window, int start, int end) {
		if (end - start < 2 || SHARED.contains(window, start, end) || KINDS.contains(window, start, end)) {
			return false;
		}
		for (int i = start; i < end; i++) {
			if (Character.isLetter(window.at(i))) {
				return true;
			}
		}
		return false;
	}

	/**
	 * Whether the slice is unlike a word of running text and like an account: letters with a digit, an underscore, or one dot
	 * within, but no name of a file, and no number of capitals and digits as authorities issue them.
	 */
	static boolean isUnlikeAWord(Window window, int start, int end) {
		boolean mark = false;
		int dots = 0;
		int letters = 0;
		int capitals = 0;
		int suffix = start;
		for (int i = start; i < end; i++) {
			char c = window.at(i);
			letters += Character.isLetter(c) ? 1 : 0;
			capitals += Ascii.isUpper(c) || Ascii.isDigit(c) ? 1 : 0;
			mark |= Ascii.isDigit(c) || c == '_';
			if (c == '.') {
				dots++;
				suffix = i + 1;
			}
		}
		return letters > 1 && (capitals < end - start || capitals <= LONGEST_IN_CAPITALS) && Character.isLetter(window.at(start)) && (dots == 0 ? mark
				: dots == 1 && Ascii.isLower(window.at(start)) && Ascii.isLower(window.at(suffix)) && !FILES.contains(window, suffix, end));
	}
}
