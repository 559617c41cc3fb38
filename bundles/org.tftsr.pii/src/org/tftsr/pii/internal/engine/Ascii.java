package org.tftsr.pii.internal.engine;

/** Tests of single characters that know no alphabet but ASCII. */
public final class Ascii {

	private Ascii() {
	}

	public static boolean isDigit(char c) {
		return c >= '0' && c <= '9';
	}

	public static boolean isLetter(char c) {
		int lower = c | 0x20;
		return lower >= 'a' && lower <= 'z' && c < 128;
	}

	public static boolean isUpper(char c) {
		return c >= 'A' && c <= 'Z';
	}

	public static boolean isLower(char c) {
		return c >= 'a' && c <= 'z';
	}

	public static boolean isAlphanumeric(char c) {
		return isDigit(c) || isLetter(c);
	}

	public static boolean isHex(char c) {
		int lower = c | 0x20;
		return isDigit(c) || lower >= 'a' && lower <= 'f' && c < 128;
	}

	/** Letters, digits, hyphen and underscore. */
	public static boolean isBase64Url(char c) {
		return isAlphanumeric(c) || c == '-' || c == '_';
	}

	/** The small form of a capital ASCII letter, any other character as it is. */
	public static char lower(char c) {
		return isUpper(c) ? (char) (c | 0x20) : c;
	}
}
