package org.tftsr.pii.internal.secret;

import org.tftsr.pii.internal.engine.Ascii;

/** Whether a value can be what its key says. */
final class ValueRules {

	private static final int SHORTEST_PASSWORD = 4;
	private static final int SHORTEST_TOKEN = 8;
	private static final int SHORTEST_RANDOM = 16;
	private static final int LONG_NUMBER = 24;
	private static final double RANDOM_BITS = 3.0;
	private static final double LETTERS_ONLY_BITS = 3.6;
	private static final double TOKEN_BITS = 2.5;

	private ValueRules() {
	}

	static boolean isPassword(String value, boolean quoted) {
		if (value.length() < SHORTEST_PASSWORD || Placeholders.isPlaceholder(value) || isPathOrUrl(value) || value
				.charAt(0) == ','
				|| value.charAt(0) == '+') {
			return false;
		}
		return quoted ? !isSentence(value) : !isCode(value) && !value.startsWith("0x");
	}

	/** Made by a machine: no blanks, no name of a class or file, and digits or a good mix of letters. */
	static boolean isToken(String value, boolean quoted) {
		if (value.length() < SHORTEST_TOKEN || Placeholders.isPlaceholder(value) || isPathOrUrl(value)
				|| hasBlank(value)
				|| isCode(value) || isNumber(value) || value.indexOf('{') >= 0 || value.indexOf('(') >= 0) {
			return false;
		}
		double bits = Entropy.bitsPerCharacter(value);
		if (countDigits(value) == 0) {
			return value.length() >= SHORTEST_RANDOM && bits >= LETTERS_ONLY_BITS && (quoted || isMixedCase(value))
					&& !isWords(value);
		}
		return bits >= TOKEN_BITS;
	}

	/** Long, of letters and digits, and without order. */
	static boolean isRandom(String value) {
		return value.length() >= SHORTEST_RANDOM && countDigits(value) >= 2 && countLetters(value) >= 2
				&& isToken(value, false) && Entropy.bitsPerCharacter(value) >= RANDOM_BITS && !isUuid(value)
				&& !value.startsWith("0x") && value.indexOf(':') < 0 && value.indexOf('.') < 0 && value.indexOf('@') < 0
				&& !hasInnerSign(value);
	}

	/** An equals sign that is no padding at the end. */
	private static boolean hasInnerSign(String value) {
		int sign = value.indexOf('=');
		return sign >= 0 && value.substring(sign).chars().anyMatch(c -> c != '=');
	}

	/** As RFC 9562 section 4 writes it. */
	static boolean isUuid(String value) {
		return value.length() == 36 && value.charAt(8) == '-' && value.charAt(13) == '-' && value.charAt(18) == '-'
				&& value.charAt(23) == '-';
	}

	static int countDigits(CharSequence value) {
		return (int) value.chars().filter(c -> Ascii.isDigit((char) c)).count();
	}

	private static int countLetters(CharSequence value) {
		return (int) value.chars().filter(c -> Ascii.isLetter((char) c)).count();
	}

	private static boolean isMixedCase(CharSequence value) {
		return value.chars().anyMatch(c -> Ascii.isUpper((char) c)) && value.chars().anyMatch(c -> Ascii
				.isLower((char) c));
	}

	private static boolean isNumber(String value) {
		return value.length() < LONG_NUMBER
				&& value.chars().allMatch(c -> Ascii.isDigit((char) c) || c == '.' || c == '-' || c == ',' || c == ':');
	}

	private static boolean isPathOrUrl(String value) {
		return value.startsWith("/") && value.indexOf('/', 1) > 0 || value.startsWith("./") || value.contains("://")
				|| value.startsWith("~/") || value.length() > 2 && value.startsWith(":\\", 1);
	}

	/** A call, an index, or names joined by dots. */
	private static boolean isCode(String value) {
		int paren = value.indexOf('(');
		if (paren > 0 && value.endsWith(")") || value.indexOf("->") > 0 || value.contains("::") || value
				.contains("[\"")) {
			return true;
		}
		int dot = value.indexOf('.');
		return isQualifiedName(value, dot) || dot > 0 && value.chars().allMatch(c -> c == '.' || c == '_' || c == '$'
				|| Ascii.isLetter((char) c));
	}

	/** Two dots between words of small letters at the start, as in the names of packages. */
	private static boolean isQualifiedName(String value, int dot) {
		int second = value.indexOf('.', dot + 1);
		return dot > 0 && second > dot + 1 && value.chars().limit(second).allMatch(c -> c == '.' || Ascii
				.isLower((char) c));
	}

	/** Names of several words joined by hyphens or underscores, without a digit. */
	private static boolean isWords(String value) {
		return value.indexOf('-') > 0 || value.indexOf('_') > 0 || value.indexOf('.') > 0;
	}

	private static boolean hasBlank(String value) {
		return value.indexOf(' ') >= 0 || value.indexOf('\t') >= 0;
	}

	private static boolean isSentence(String value) {
		return value.chars().filter(c -> c == ' ').count() >= 3 && countDigits(value) == 0;
	}
}
