package org.tftsr.pii.internal.secret;

import org.tftsr.pii.PiiTypes;
import org.tftsr.pii.internal.engine.Findings;
import org.tftsr.pii.internal.engine.Recogniser;
import org.tftsr.pii.internal.engine.Rule;
import org.tftsr.pii.internal.engine.Triggers;
import org.tftsr.pii.internal.engine.Window;
import org.tftsr.pii.internal.engine.WordSet;
import org.tftsr.pii.internal.personal.AccountNames;

/**
 * Passwords that a shell hands to the standard input of a command: {@code echo X | sudo -S ...},
 * {@code echo X | kinit jroe}, {@code echo jroe:X | chpasswd}, {@code printf X | docker login --password-stdin}.
 */
final class PipedPasswordRecogniser implements Recogniser {

	private static final Rule PASSWORD = new Rule(PiiTypes.PASSWORD, "piped-password", "command");
	private static final Rule USERNAME = new Rule(PiiTypes.USERNAME, "piped-password", "account-name");
	private static final WordSet PRINTERS = new WordSet("echo printf");
	private static final String PAIRS = "chpasswd";
	private static final String FROM_INPUT = "stdin";
	private static final String SUDO = "sudo ";
	private static final int COMMAND_LINE = 300;
	private static final int LONGEST = 128;

	@Override
	public Triggers triggers() {
		return Triggers.literals("sudo -S", "sudo -kS", PAIRS, "cryptsetup ", "passwd --stdin", "docker login", "podman login",
				"skopeo login", "buildah login", "helm registry login", "gpg --batch", "gpg --passphrase-fd", "kinit ", "smbpasswd ");
	}

	@Override
	public void recognise(Window window, int at, Findings found) {
		int command = window.startsWith(at - SUDO.length(), SUDO) ? at - SUDO.length() : at;
		int pipe = window.skipBlanksBack(command, 2) - 1;
		if (window.at(pipe) != '|' || window.startsWith(at + "docker ".length(), "login") && !readsInput(window, at)) {
			return;
		}
		int end = window.skipBlanksBack(pipe, 2);
		char mark = window.at(end - 1);
		boolean quoted = mark == '"' || mark == '\'';
		end -= quoted ? 1 : 0;
		int start = end;
		while (end - start < LONGEST && window.at(start - 1) >= ' ' && window.at(start - 1) != (quoted ? mark : ' ')) {
			start--;
		}
		window.looked(end - start);
		if (start < end && PRINTERS.standsWithin(window, window.contextStart(start, COMMAND_LINE), start)) {
			report(window, new Value(start, end, quoted), window.startsWith(at, PAIRS), found);
		}
	}

	private static boolean readsInput(Window window, int at) {
		int limit = window.contextEnd(at, COMMAND_LINE);
		for (int i = at; i < limit; i++) {
			if (window.startsWith(i, FROM_INPUT)) {
				return true;
			}
		}
		return false;
	}

	private static void report(Window window, Value value, boolean pair, Findings found) {
		int start = value.start();
		if (pair) {
			while (start < value.end() && window.at(start) != ':') {
				start++;
			}
			if (AccountNames.isPersonal(window, value.start(), start) && window.at(value.start()) != '[') {
				found.add(value.start(), start, USERNAME);
			}
			start = Math.min(start + 1, value.end());
		}
		if (start < value.end() && ValueRules.isPassword(window.text(start, value.end()), true)) {
			found.add(start, value.end(), PASSWORD);
		}
	}
}
