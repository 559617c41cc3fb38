package org.tftsr.pii.internal.personal;

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
			nonroot ec2-user azureuser cloud-user centos debian fedora opc jovyan
			""");
	/** Kinds and states of accounts, which stand where their names do: {@code account=savings}. */
	private static final WordSet KINDS = new WordSet("""
			checking savings current premium trial business personal basic free standard enterprise professional
			corporate joint individual primary secondary active inactive disabled enabled closed open pending internal
			external expense revenue asset liability equity credit debit deposit loan mortgage brokerage investment
			""");

	private static final int LONGEST = 64;

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
}
