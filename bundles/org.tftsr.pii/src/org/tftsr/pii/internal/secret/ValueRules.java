package org.tftsr.pii.internal.secret;

import java.util.function.IntPredicate;

import org.tftsr.pii.internal.engine.Ascii;

/** Whether a value can be what its key says. */
final class ValueRules {

	private static final int SHORTEST_PASSWORD = 4;
	private static final int SHORTEST_TOKEN = 8;
	private static final int SHORTEST_RANDOM = 16;
	private static final int LONGEST_RANDOM = 1 << 10;
	private static final int SHORTEST_QUOTED_NUMBER = 15;
	private static final int SHORTEST_UNUSUAL = 6;
	private static final int SHORTEST_WORD = 2;
	private static final int SHORTEST_NAME = 3;
	private static final int LONGER_THAN_WORDS = 20;
	private static final int SHORTEST_HASH = 32;
	private static final int LONG_NUMBER = 24;
	private static final double RANDOM_BITS = 3.0;
	private static final double LETTERS_ONLY_BITS = 3.6;
	private static final double TOKEN_BITS = 2.5;

	private static final Makeup JOINTS = Makeup.of("-_/.");
	private static final Makeup NOT_IN_TOKEN = Makeup.of("{( \t");
	private static final Makeup NOT_IN_RANDOM = Makeup.of(":.@");
	private static final Makeup NOT_IN_WORD = Makeup.of("(=/");
	private static final Makeup BASE64 = Makeup.of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+/=");
	private static final Makeup NUMBER = Makeup.of("0123456789.-,:");
	private static final Makeup VERSION = Makeup.of("0123456789.");
	private static final Makeup NAMES_WITH_DOTS = Makeup.of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ._$");

	private ValueRules() {
	}

	static boolean isPassword(String value, boolean quoted) {
		return value.length() >= SHORTEST_PASSWORD && isPassword(value, Makeup.of(value), quoted);
	}

	private static boolean isPassword(String value, Makeup makeup, boolean quoted) {
		if (value.charAt(0) == ',' || (value.charAt(0) == '+' || isPathOrUrl(value, makeup)) && !isBase64(value, makeup)
				|| Placeholders.isPlaceholder(value, makeup)) {
			return false;
		}
		return quoted ? !isSentence(value, makeup) && !isVersion(makeup) : !isCode(value, makeup) && !isVersion(makeup)
				&& !value.startsWith("0x");
	}

	/** Made by a machine: no blanks, no name of a class or file, and digits or a good mix of letters. */
	static boolean isToken(String value, boolean quoted) {
		return value.length() >= SHORTEST_TOKEN && isToken(value, Makeup.of(value), quoted, TOKEN_BITS);
	}

	/** @param bits how unpredictable each character has to be where digits are among them */
	private static boolean isToken(String value, Makeup makeup, boolean quoted, double bits) {
		boolean digits = makeup.digits() > 0;
		boolean longRun = !digits && isLongRun(value, makeup);
		boolean mixed = !digits && value.length() >= SHORTEST_RANDOM && (quoted || isMixedCase(makeup));
		if (!digits && !longRun && !mixed || makeup.hasAnyOf(NOT_IN_TOKEN) || isPathOrUrl(value, makeup) && !isBase64(value, makeup)
				|| isCode(value, makeup) || isNumber(value, makeup) && !(quoted && isLongNumber(value))
				|| Placeholders.isPlaceholder(value, makeup)) {
			return false;
		}
		double found = Entropy.bitsPerCharacter(value);
		if (!digits) {
			return longRun && found >= TOKEN_BITS || mixed && found >= LETTERS_ONLY_BITS && !isCompound(value, makeup);
		}
		return found >= bits;
	}

	/** Letters of one case, more than any word has. */
	private static boolean isLongRun(String value, Makeup makeup) {
		return value.length() >= LONGER_THAN_WORDS
				&& (makeup.small() == value.length() || makeup.capitals() == value.length());
	}

	/** Long, of letters and digits, and without order. */
	static boolean isRandom(String value) {
		if (value.length() < SHORTEST_RANDOM || value.length() > LONGEST_RANDOM || isUuid(value)
				|| value.startsWith("0x")) {
			return false;
		}
		Makeup makeup = Makeup.of(value);
		return makeup.digits() >= 2 && makeup.letters() >= 2 && !makeup.hasAnyOf(NOT_IN_RANDOM)
				&& !(makeup.has('=') && hasInnerSign(value)) && !isPathOrUrl(value, makeup) && isToken(value, makeup, false, RANDOM_BITS)
				&& !isCompound(value, makeup);
	}

	/**
	 * A name of several words and numbers, such as {@code orders-eu-west-1}, or of words and a hash, such as
	 * {@code linux-node-0123...}.
	 */
	static boolean isCompound(String value) {
		return isCompound(value, Makeup.of(value));
	}

	private static boolean isCompound(String value, Makeup makeup) {
		if (!makeup.hasAnyOf(JOINTS)) {
			return false;
		}
		int words = 0;
		int letters = 0;
		int mixed = 0;
		boolean endsInHash = false;
		int pieces = 0;
		int stop;
		for (int start = 0; start < value.length(); start = stop + 1) {
			stop = endOfPiece(value, start);
			boolean isWord = isWord(value, start, stop);
			boolean isMixed = !isWord && !all(value, start, stop, Ascii::isDigit);
			words += isWord ? 1 : 0;
			letters += isWord ? stop - start : 0;
			mixed += isMixed ? 1 : 0;
			endsInHash = stop > start ? isMixed && isHash(value, start, stop) : endsInHash;
			pieces++;
		}
		return words > 0 && pieces > 1 && (mixed == 0 || mixed == 1 && endsInHash
				|| words > 1 && letters * 2 >= value.length());
	}

	private static int endOfPiece(String value, int start) {
		int end = start;
		while (end < value.length() && !isJoint(value.charAt(end))) {
			end++;
		}
		return end;
	}

	private static boolean isJoint(char c) {
		return c == '-' || c == '_' || c == '/' || c == '.';
	}

	/** Letters of one case, or a capital and small ones. */
	private static boolean isWord(String value, int start, int end) {
		return end - start >= SHORTEST_WORD && Ascii.isLetter(value.charAt(start))
				&& (all(value, start + 1, end, Ascii::isLower) || all(value, start, end, Ascii::isUpper));
	}

	/** So many hexadecimal digits, or more, as hashes have. */
	static boolean isHash(String value) {
		return isHash(value, 0, value.length());
	}

	private static boolean isHash(String value, int start, int end) {
		return end - start >= SHORTEST_HASH && all(value, start, end, Ascii::isHex);
	}

	/** A number so long that in quotes it is no count. */
	static boolean isLongNumber(String value) {
		return value.length() >= SHORTEST_QUOTED_NUMBER && all(value, c -> Ascii.isDigit((char) c));
	}

	/** Unlike a word of running text: a digit, a mark or a capital letter within, besides letters. */
	static boolean isUnusualWord(String value) {
		if (value.length() < SHORTEST_UNUSUAL) {
			return false;
		}
		Makeup makeup = Makeup.of(value);
		return makeup.letters() > 0 && makeup.digits() > 0 && makeup.digits() + makeup.small() < value.length()
				&& !makeup.hasAnyOf(NOT_IN_WORD) && isPassword(value, makeup, false);
	}

	/** An equals sign that is no padding at the end. */
	static boolean hasInnerSign(String value) {
		int end = value.length();
		while (end > 0 && value.charAt(end - 1) == '=') {
			end--;
		}
		int first = value.indexOf('=');
		return first >= 0 && first < end;
	}

	/** As RFC 9562 section 4 writes it. */
	static boolean isUuid(String value) {
		return value.length() == 36 && value.charAt(8) == '-' && value.charAt(13) == '-' && value.charAt(18) == '-'
				&& value.charAt(23) == '-';
	}

	/** Whether all units of a text pass. */
	static boolean all(CharSequence text, IntPredicate test) {
		for (int i = 0; i < text.length(); i++) {
			if (!test.test(text.charAt(i))) {
				return false;
			}
		}
		return true;
	}

	/** Whether an ASCII unit is of some kind. */
	@FunctionalInterface
	private interface Kind {
		boolean has(char unit);
	}

	private static boolean all(String value, int start, int end, Kind kind) {
		for (int i = start; i < end; i++) {
			if (!kind.has(value.charAt(i))) {
				return false;
			}
		}
		return true;
	}

	static int countDigits(CharSequence value) {
		int count = 0;
		for (int i = 0; i < value.length(); i++) {
			count += Ascii.isDigit(value.charAt(i)) ? 1 : 0;
		}
		return count;
	}

	private static boolean isMixedCase(Makeup makeup) {
		return makeup.capitals() > 0 && makeup.small() > 0;
	}

	private static boolean isNumber(String value, Makeup makeup) {
		return value.length() < LONG_NUMBER && makeup.isWithin(NUMBER);
	}

	private static boolean isPathOrUrl(String value, Makeup makeup) {
		return makeup.has('/') && (value.charAt(0) == '/' && makeup.small() == value.length() - 1 || value.startsWith("/") && value.indexOf('/', 1) > 0 || value.startsWith("./")
				|| value.contains("://") || value.startsWith("~/")) || value.length() > 2 && value.startsWith(":\\", 1);
	}

	/** Random bytes in Base64, one of 32 of which begins with the sign that else joins texts in code or begins a path. */
	private static boolean isBase64(String value, Makeup makeup) {
		return value.length() >= SHORTEST_RANDOM && makeup.isWithin(BASE64) && makeup.digits() > 0 && isMixedCase(makeup)
				&& !hasWord(value) && Entropy.bitsPerCharacter(value) >= LETTERS_ONLY_BITS;
	}

	/** Between its joints, as a path has it. */
	private static boolean hasWord(String value) {
		boolean found = false;
		int stop;
		for (int start = 0; !found && start < value.length(); start = stop + 1) {
			stop = endOfPiece(value, start);
			found = stop - start >= SHORTEST_NAME && isWord(value, start, stop);
		}
		return found;
	}

	/** Digits with dots between, as versions and amounts have them. */
	private static boolean isVersion(Makeup makeup) {
		return makeup.has('.') && makeup.isWithin(VERSION);
	}

	/** A call, an index, or names joined by dots. */
	private static boolean isCode(String value, Makeup makeup) {
		boolean call = makeup.has('(') && value.charAt(0) != '(' && (value.endsWith(")") || value.endsWith("("));
		boolean code = call || value.startsWith("$") && value.endsWith("-")
				|| makeup.has('>') && value.indexOf("->") > 0 || makeup.has(':') && value.contains("::")
				|| makeup.has('[') && value.contains("[\"");
		int dot = !code && makeup.has('.') ? value.indexOf('.') : -1;
		return code || dot > 0 && (makeup.isWithin(NAMES_WITH_DOTS) || isQualifiedName(value, dot));
	}

	/** Two dots between words of small letters at the start, as in the names of packages. */
	private static boolean isQualifiedName(String value, int dot) {
		int second = value.indexOf('.', dot + 1);
		return second > dot + 1 && all(value, 0, dot, Ascii::isLower) && all(value, dot + 1, second, Ascii::isLower);
	}

	private static boolean isSentence(String value, Makeup makeup) {
		return makeup.digits() == 0 && makeup.has(' ') && value.chars().filter(c -> c == ' ').count() >= 3
				&& !Passphrases.isOne(value);
	}
}
