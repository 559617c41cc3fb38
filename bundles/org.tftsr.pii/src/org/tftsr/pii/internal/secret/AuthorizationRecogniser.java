package org.tftsr.pii.internal.secret;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

import org.tftsr.pii.PiiTypes;
import org.tftsr.pii.internal.engine.Ascii;
import org.tftsr.pii.internal.engine.Findings;
import org.tftsr.pii.internal.engine.Recogniser;
import org.tftsr.pii.internal.engine.Rule;
import org.tftsr.pii.internal.engine.Triggers;
import org.tftsr.pii.internal.engine.Window;

/**
 * Credentials of HTTP authorization, {@code Bearer} (RFC 6750) and {@code Basic} (RFC 7617) with their value, and of mail
 * servers, {@code AUTH PLAIN} (RFC 4616).
 */
public final class AuthorizationRecogniser implements Recogniser {

	private static final Rule BEARER = new Rule(PiiTypes.BEARER, "authorization", "token-syntax");
	private static final Rule BASIC = new Rule(PiiTypes.BEARER, "authorization", "base64-pair");
	private static final Rule PLAIN = new Rule(PiiTypes.PASSWORD, "authorization", "base64-triple");
	private static final int LONGEST = 4096;
	/** As SMTP, and as POP, IMAP and SASL begin to log in. */
	private static final List<String> COMMANDS = List.of("auth ", "authenticate ", "mechanism=");
	/** How many times the checks read a value. */
	private static final int READINGS = 8;
	private static final int SHORTEST_BEARER = 12;
	private static final int SHORTEST_BASIC = 8;

	@Override
	public Triggers triggers() {
		return Triggers.anyCase("bearer ", "basic ", "plain ");
	}

	@Override
	public void recognise(Window window, int at, Findings found) {
		boolean plain = Ascii.lower(window.at(at)) == 'p';
		if (plain && !isCommandBefore(window, at)) {
			return;
		}
		boolean bearer = Ascii.lower(window.at(at + 1)) == 'e';
		int start = window.skipBlanks(at + (bearer ? "bearer" : "basic").length(), 4);
		int limit = start + LONGEST;
		int end = start;
		while (end < limit && isToken68(window.at(end))) {
			end++;
		}
		window.looked((end - start) * READINGS);
		while (end > start && window.at(end - 1) == '.') {
			end--;
		}
		String value = window.text(start, end);
		if (plain) {
			if (isTriple(value)) {
				found.add(start, end, PLAIN);
			}
		} else if (bearer && isBearer(value)) {
			found.add(start, end, BEARER);
		} else if (!bearer && isPair(value)) {
			found.add(start, end, BASIC);
		}
	}

	private static boolean isCommandBefore(Window window, int at) {
		for (String command : COMMANDS) {
			if (window.startsWithAnyCase(at - command.length(), command)) {
				return true;
			}
		}
		return false;
	}

	/** Whether it is Base64 of an identity, an account and a password with NUL between them (RFC 4616). */
	private static boolean isTriple(String value) {
		if (value.length() < SHORTEST_BASIC) {
			return false;
		}
		try {
			String decoded = new String(Base64.getDecoder().decode(value), StandardCharsets.ISO_8859_1);
			int first = decoded.indexOf('\0');
			int second = decoded.indexOf('\0', first + 1);
			return first >= 0 && second > first + 1 && second + 1 < decoded.length() && decoded.indexOf('\0', second + 1) < 0;
		} catch (IllegalArgumentException notBase64) {
			return false;
		}
	}

	private static boolean isToken68(char c) {
		return Ascii.isBase64Url(c) || c == '.' || c == '~' || c == '+' || c == '/' || c == '=';
	}

	private static boolean isBearer(String value) {
		return value.length() >= SHORTEST_BEARER && ValueRules.countDigits(value) > 0 && !Placeholders
				.isPlaceholder(value) && !ValueRules.hasInnerSign(value)
				&& Entropy.bitsPerCharacter(value) > 2.5;
	}

	/** Whether it is Base64 of printable text with a colon in it. */
	private static boolean isPair(String value) {
		if (value.length() < SHORTEST_BASIC || value.length() % 4 == 1) {
			return false;
		}
		try {
			String pair = new String(Base64.getDecoder().decode(value), StandardCharsets.ISO_8859_1);
			return pair.indexOf(':') >= 0 && pair.chars().allMatch(c -> c >= ' ' && c != 127);
		} catch (IllegalArgumentException notBase64) {
			return false;
		}
	}
}
