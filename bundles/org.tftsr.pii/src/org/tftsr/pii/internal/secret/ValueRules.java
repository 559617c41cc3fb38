package org.tftsr.pii.internal.secret;

import java.util.function.IntPredicate;
import java.util.regex.Pattern;

import org.tftsr.pii.internal.engine.Ascii;

/** Whether a value can be what its key says. */
final class ValueRules {

	private static final int SHORTEST_PASSWORD = 4;
	private static final int SHORTEST_TOKEN = 8;
	private static final int SHORTEST_RANDOM = 16;
	private static final int LONGEST_RANDOM = 1000;
	private static final int SHORTEST_QUOTED_NUMBER = 15;
	private static final int SHORTEST_UNUSUAL = 6;
	private static final int SHORTEST_WORD = 2;
	private static final int LONGER_THAN_WORDS = 20;
	private static final int SHORTEST_HASH = 32;
	private static final int LONG_NUMBER = 24;
	private static final double RANDOM_BITS = 3.0;
	private static final double LETTERS_ONLY_BITS = 3.6;
	private static final double TOKEN_BITS = 2.5;

	private static final Pattern JOINTS = Pattern.compile("[-_/.]");

	private ValueRules() {
	}

	static boolean isPassword(String value, boolean quoted) {
		if (value.length() < SHORTEST_PASSWORD || Placeholders.isPlaceholder(value) || isPathOrUrl(value) || value
				.charAt(0) == ','
				|| value.charAt(0) == '+') {
			return false;
		}
		return quoted ? !isSentence(value) && !isVersion(value) : !isCode(value) && !isVersion(value)
				&& !value.startsWith("0x");
	}

	/** Made by a machine: no blanks, no name of a class or file, and digits or a good mix of letters. */
	static boolean isToken(String value, boolean quoted) {
		if (value.length() < SHORTEST_TOKEN || value.indexOf('{') >= 0 || value.indexOf('(') >= 0 || hasBlank(value)
				|| isPathOrUrl(value) || isCode(value) || isNumber(value) && !(quoted && isLongNumber(value))
				|| Placeholders.isPlaceholder(value)) {
			return false;
		}
		double bits = Entropy.bitsPerCharacter(value);
		if (countDigits(value) == 0) {
			return isLongRun(value) && bits >= TOKEN_BITS || value.length() >= SHORTEST_RANDOM
					&& bits >= LETTERS_ONLY_BITS && (quoted || isMixedCase(value))
					&& !isCompound(value);
		}
		return bits >= TOKEN_BITS;
	}

	/** Letters of one case, more than any word has. */
	private static boolean isLongRun(String value) {
		return value.length() >= LONGER_THAN_WORDS && (all(value, c -> Ascii.isLower((char) c))
				|| all(value, c -> Ascii.isUpper((char) c)));
	}

	/** Long, of letters and digits, and without order. */
	static boolean isRandom(String value) {
		return value.length() >= SHORTEST_RANDOM && value.length() <= LONGEST_RANDOM && !hasInnerSign(value)
				&& value.indexOf(':') < 0 && value.indexOf('.') < 0 && value.indexOf('@') < 0
				&& countDigits(value) >= 2 && countLetters(value) >= 2 && isToken(value, false)
				&& Entropy.bitsPerCharacter(value) >= RANDOM_BITS && !isUuid(value) && !value.startsWith("0x")
				&& !isCompound(value);
	}

	/**
	 * A name of several words and numbers, such as {@code orders-eu-west-1}, or of words and a hash, such as
	 * {@code linux-node-0123...}.
	 */
	static boolean isCompound(String value) {
		String[] pieces = JOINTS.split(value);
		int words = 0;
		int letters = 0;
		int mixed = 0;
		for (String piece : pieces) {
			boolean isWord = isWord(piece);
			words += isWord ? 1 : 0;
			letters += isWord ? piece.length() : 0;
			mixed += isWord || countDigits(piece) == piece.length() ? 0 : 1;
		}
		boolean isNamedHash = mixed == 1 && isHash(pieces[pieces.length - 1]);
		return words > 0 && pieces.length > 1 && (mixed == 0 || isNamedHash || words > 1 && letters * 2 >= value
				.length());
	}

	/** Letters of one case, or a capital and small ones. */
	private static boolean isWord(String piece) {
		return piece.length() >= SHORTEST_WORD && (all(piece.substring(1), c -> Ascii.isLower((char) c))
				&& Ascii.isLetter(piece.charAt(0)) || all(piece, c -> Ascii.isUpper((char) c)));
	}

	/** So many hexadecimal digits, or more, as hashes have. */
	static boolean isHash(String piece) {
		return piece.length() >= SHORTEST_HASH && all(piece, c -> Ascii.isHex((char) c));
	}

	/** A number so long that in quotes it is no count. */
	static boolean isLongNumber(String value) {
		return value.length() >= SHORTEST_QUOTED_NUMBER && all(value, c -> Ascii.isDigit((char) c));
	}

	/** Unlike a word of running text: a digit, a mark or a capital letter within, besides letters. */
	static boolean isUnusualWord(String value) {
		return value.length() >= SHORTEST_UNUSUAL && countLetters(value) > 0 && all(value, c -> c != '('
				&& c != '=' && c != '/') && countDigits(value) > 0 && countDigits(value) + countSmallLetters(
						value) < value.length()
				&& isPassword(value, false);
	}

	private static int countSmallLetters(CharSequence value) {
		return count(value, c -> Ascii.isLower((char) c));
	}

	/** An equals sign that is no padding at the end. */
	static boolean hasInnerSign(String value) {
		int end = value.length();
		while (end > 0 && value.charAt(end - 1) == '=') {
			end--;
		}
		return value.lastIndexOf('=', end - 1) >= 0;
	}

	/** As RFC 9562 section 4 writes it. */
	static boolean isUuid(String value) {
		return value.length() == 36 && value.charAt(8) == '-' && value.charAt(13) == '-' && value.charAt(18) == '-'
				&& value.charAt(23) == '-';
	}

	private static int count(CharSequence text, IntPredicate test) {
		int count = 0;
		for (int i = 0; i < text.length(); i++) {
			count += test.test(text.charAt(i)) ? 1 : 0;
		}
		return count;
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

	static int countDigits(CharSequence value) {
		return count(value, c -> Ascii.isDigit((char) c));
	}

	private static int countLetters(CharSequence value) {
		return count(value, c -> Ascii.isLetter((char) c));
	}

	private static boolean isMixedCase(CharSequence value) {
		return count(value, c -> Ascii.isUpper((char) c)) > 0 && count(value, c -> Ascii.isLower((char) c)) > 0;
	}

	private static boolean isNumber(String value) {
		return value.length() < LONG_NUMBER
				&& all(value, c -> Ascii.isDigit((char) c) || c == '.' || c == '-' || c == ',' || c == ':');
	}

	private static boolean isPathOrUrl(String value) {
		return value.startsWith("/") && value.indexOf('/', 1) > 0 || value.startsWith("./") || value.contains("://")
				|| value.startsWith("~/") || value.length() > 2 && value.startsWith(":\\", 1);
	}

	/** Digits with dots between, as versions and amounts have them. */
	private static boolean isVersion(String value) {
		return value.indexOf('.') >= 0 && all(value, c -> Ascii.isDigit((char) c) || c == '.');
	}

	/** A call, an index, or names joined by dots. */
	private static boolean isCode(String value) {
		int paren = value.indexOf('(');
		if (paren > 0 && (value.endsWith(")") || value.endsWith("(")) || value.startsWith("$") && value.endsWith("-")
				|| value.indexOf("->") > 0 || value.contains("::") || value
				.contains("[\"")) {
			return true;
		}
		int dot = value.indexOf('.');
		return isQualifiedName(value, dot) || dot > 0 && all(value, c -> c == '.' || c == '_' || c == '$'
				|| Ascii.isLetter((char) c));
	}

	/** Two dots between words of small letters at the start, as in the names of packages. */
	private static boolean isQualifiedName(String value, int dot) {
		int second = value.indexOf('.', dot + 1);
		return dot > 0 && second > dot + 1 && all(value.substring(0, second), c -> c == '.'
				|| Ascii.isLower((char) c));
	}

	private static boolean hasBlank(String value) {
		return value.indexOf(' ') >= 0 || value.indexOf('\t') >= 0;
	}

	private static boolean isSentence(String value) {
		return count(value, c -> c == ' ') >= 3 && countDigits(value) == 0;
	}
}
