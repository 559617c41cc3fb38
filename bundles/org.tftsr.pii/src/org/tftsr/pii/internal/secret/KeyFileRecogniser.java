package org.tftsr.pii.internal.secret;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

import org.tftsr.pii.PiiTypes;
import org.tftsr.pii.internal.engine.Ascii;
import org.tftsr.pii.internal.engine.Findings;
import org.tftsr.pii.internal.engine.Recogniser;
import org.tftsr.pii.internal.engine.Rule;
import org.tftsr.pii.internal.engine.Triggers;
import org.tftsr.pii.internal.engine.Window;

/**
 * Private keys in forms other than RFC 7468: that form once more in Base64, the files of PuTTY, and those of SSH2 (RFC
 * 4716 has the public ones).
 */
final class KeyFileRecogniser implements Recogniser {

	private static final Rule ENCODED = new Rule(PiiTypes.PRIVATE_KEY, "private-key", "pem-in-base64");
	private static final Rule PUTTY = new Rule(PiiTypes.PRIVATE_KEY, "private-key", "putty-format");
	private static final Rule SSH2 = new Rule(PiiTypes.PRIVATE_KEY, "private-key", "ssh2-format");
	/** Base64 of five hyphens and "BEGIN", as far as it does not depend on what follows. */
	private static final String ENCODED_BEGIN = "LS0tLS1CRUdJTi";
	private static final String PUTTY_LINES = "Private-Lines: ";
	private static final String SSH2_BEGIN = "---- BEGIN SSH2 ENCRYPTED PRIVATE KEY ----";
	private static final String SSH2_END = "---- END SSH2 ENCRYPTED PRIVATE KEY ----";
	private static final String DASHES = "----";
	private static final int LONGEST_KEY = 1 << 13;
	private static final int ENCODED_LABEL = 48;
	private static final int QUANTUM = 4;
	private static final int SHORTEST_BODY = 16;

	@Override
	public Triggers triggers() {
		return Triggers.literals(ENCODED_BEGIN, PUTTY_LINES, SSH2_BEGIN);
	}

	@Override
	public void recognise(Window window, int at, Findings found) {
		switch (window.at(at)) {
		case 'L' -> recogniseEncoded(window, at, found);
		case 'P' -> recognisePutty(window, at, found);
		default -> recogniseSsh2(window, at, found);
		}
	}

	private static void recogniseEncoded(Window window, int at, Findings found) {
		if (isBase64(window.at(at - 1)) && window.at(at - 1) != '=') {
			return;
		}
		int limit = at + window.reach(at, LONGEST_KEY);
		int end = at;
		while (end < limit && isBase64(window.at(end))) {
			end++;
		}
		window.looked(end - at);
		int whole = Math.min(ENCODED_LABEL, end - at) / QUANTUM * QUANTUM;
		String start = window.text(at, at + whole).replace('=', 'A');
		if (new String(Base64.getDecoder().decode(start), StandardCharsets.ISO_8859_1).contains("PRIVATE")) {
			found.add(at, window.wholeSecret(at, end), ENCODED);
		}
	}

	private static boolean isBase64(char c) {
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
