package org.tftsr.pii.internal.secret;

import org.tftsr.pii.PiiTypes;
import org.tftsr.pii.internal.engine.Ascii;
import org.tftsr.pii.internal.engine.Findings;
import org.tftsr.pii.internal.engine.Recogniser;
import org.tftsr.pii.internal.engine.Rule;
import org.tftsr.pii.internal.engine.Triggers;
import org.tftsr.pii.internal.engine.Window;

/**
 * Passwords in the modular form of crypt(3), with a scheme, parameters, salt and hash between dollar signs, and those
 * of directories (RFC 2307), with the scheme in braces.
 */
public final class PasswordHashRecogniser implements Recogniser {

	private static final Rule RULE = new Rule(PiiTypes.PASSWORD_HASH, "password-hash", "crypt-format");
	/** Behind the two hashes of an account of Windows, as tools dump them: {@code jroe:500:HASH:HASH:::}. */
	private static final String DUMP = ":::";
	private static final int DUMPED = 32;
	private static final int LONGEST = 512;
	private static final int SHORTEST = 28;
	private static final int LONGEST_SCHEME = 24;
	private static final int FEWEST_FIELDS = 2;
	/** How many readings it takes to sort the units. */
	private static final int READINGS = 4;
	/** What a unit adds to the count of fields. */
	private static final byte[] FIELDS = fields();

	private static byte[] fields() {
		byte[] fields = new byte[128];
		fields['$'] = 1;
		fields['}'] = FEWEST_FIELDS;
		return fields;
	}

	@Override
	public Triggers triggers() {
		return Triggers.literals("$1$", "$2a$", "$2b$", "$2y$", "$5$", "$6$", "$7$", "$8$", "$9$", "$y$", "$gy$",
				"$apr1$", "$argon2id$",
				"$argon2i$", "$argon2d$", "{SSHA", "{SHA", "{CRYPT}", "{SMD5}", "pbkdf2_sha", "pbkdf2:sha",
				"scrypt:32768:", "bcrypt_sha256$", "$scrypt$", "$pbkdf2", "$krb5asrep$", "$krb5tgs$", "$sha1$", "$P$",
				"$H$", DUMP);
	}

	@Override
	public void recognise(Window window, int at, Findings found) {
		if (window.at(at) == ':') {
			recogniseDump(window, at, found);
			return;
		}
		int limit = at + LONGEST;
		int end = at;
		int dollars = 0;
		while (end < limit && (isPart(window.at(end)) || isPartOfScheme(window, at, end))) {
			dollars += FIELDS[window.at(end++)];
		}
		window.looked((end - at) * READINGS);
		while (end > at && !Ascii.isAlphanumeric(window.at(end - 1)) && window.at(end - 1) != '/') {
			end--;
		}
		if (end - at >= SHORTEST && dollars >= FEWEST_FIELDS) {
			found.add(at, end, RULE);
		}
	}

	private static void recogniseDump(Window window, int end, Findings found) {
		int start = end - 2 * DUMPED - 1;
		if (window.at(start - 1) != ':' || window.at(end - DUMPED - 1) != ':') {
			return;
		}
		for (int i = start; i < end; i++) {
			if (!Ascii.isHex(window.at(i)) && i != end - DUMPED - 1) {
				return;
			}
		}
		window.looked(end - start);
		found.add(start, end, RULE);
	}

	/** Directories put the scheme into braces, web frameworks join it by colons. */
	private static boolean isPartOfScheme(Window window, int start, int at) {
		char c = window.at(at);
		return window.at(start) == '{' ? c == '{' && at == start || c == '}'
				: c == ':' && window.at(start) != '$' && at - start < LONGEST_SCHEME;
	}

	private static boolean isPart(char c) {
		return Alphabet.HASH.has(c);
	}
}
