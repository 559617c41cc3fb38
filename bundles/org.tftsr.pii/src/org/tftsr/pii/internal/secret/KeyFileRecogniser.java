package org.tftsr.pii.internal.secret;

import org.tftsr.pii.PiiTypes;
import org.tftsr.pii.internal.engine.Ascii;
import org.tftsr.pii.internal.engine.Findings;
import org.tftsr.pii.internal.engine.Recogniser;
import org.tftsr.pii.internal.engine.Rule;
import org.tftsr.pii.internal.engine.Triggers;
import org.tftsr.pii.internal.engine.Window;

/** Private keys in files other than those of RFC 7468: those of PuTTY, and of SSH2 (RFC 4716 has the public ones). */
final class KeyFileRecogniser implements Recogniser {

	private static final Rule PUTTY = new Rule(PiiTypes.PRIVATE_KEY, "private-key", "putty-format");
	private static final Rule SSH2 = new Rule(PiiTypes.PRIVATE_KEY, "private-key", "ssh2-format");
	private static final String PUTTY_LINES = "Private-Lines: ";
	private static final String SSH2_BEGIN = "---- BEGIN SSH2 ENCRYPTED PRIVATE KEY ----";
	private static final String SSH2_END = "---- END SSH2 ENCRYPTED PRIVATE KEY ----";
	private static final String DASHES = "----";
	private static final int LONGEST_KEY = 1 << 13;
	private static final int QUANTUM = 4;
	private static final int SHORTEST_BODY = 16;

	@Override
	public Triggers triggers() {
		return Triggers.literals(PUTTY_LINES, SSH2_BEGIN);
	}

	@Override
	public boolean goesOverLines() {
		return true;
	}

	@Override
	public void recognise(Window window, int at, Findings found) {
		if (window.at(at) == 'P') {
			recognisePutty(window, at, found);
		} else {
			recogniseSsh2(window, at, found);
		}
	}

	static boolean isBase64(char c) {
		return Ascii.isAlphanumeric(c) || c == '+' || c == '/' || c == '=';
	}

	/** The line that counts the lines, and all that is Base64 behind it. */
	private static void recognisePutty(Window window, int at, Findings found) {
		int start = window.contextEnd(at, PUTTY_LINES.length() + QUANTUM) + 1;
		int end = start;
		int next = start;
		while (next - start < LONGEST_KEY && (isBase64(window.at(next)) || window.at(next) == '\n' || window.at(
				next) == '\r')) {
			next++;
			end = window.at(next) == '\n' || window.at(next) == '\r' || window.at(next) == '\0' ? next : end;
		}
		if (end - start >= SHORTEST_BODY) {
			found.add(at, end, PUTTY);
		}
	}

	private static void recogniseSsh2(Window window, int at, Findings found) {
		int body = at + SSH2_BEGIN.length();
		for (int i = body; i - body < LONGEST_KEY && window.at(i) != '\0'; i++) {
			if (window.at(i) == '-' && window.startsWith(i, SSH2_END)) {
				found.add(at, i + SSH2_END.length(), SSH2);
			}
			if (window.at(i) == '-' && window.startsWith(i, DASHES)) {
				return;
			}
		}
	}
}
