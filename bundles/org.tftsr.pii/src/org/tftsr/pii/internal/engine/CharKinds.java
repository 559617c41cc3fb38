package org.tftsr.pii.internal.engine;

/** Sorts each UTF-16 unit into one of a few kinds, by table. */
final class CharKinds {

	static final byte PLAIN = 0;
	static final byte LETTER = 1;
	static final byte DIGIT = 2;
	static final byte MARK = 4;
	static final byte NEWLINE = 8;
	/** Set in the kinds of letters and digits only. */
	static final byte WORD = LETTER | DIGIT;

	private static final byte[] KINDS = kinds();

	private CharKinds() {
	}

	/** Whether it is an ASCII letter or digit. */
	static boolean isAsciiWord(char c) {
		return c < 128 && (KINDS[c] & WORD) != 0;
	}

	static boolean isWord(char c) {
		return (KINDS[c] & WORD) != 0;
	}

	/** A copy of the table, with one entry for each possible unit, in which no mark is set. */
	static byte[] table() {
		return KINDS.clone();
	}

	/** Surrogates and digits of other scripts are plain or letters: they start no number we know. */
	private static byte[] kinds() {
		byte[] kinds = new byte[Character.MAX_VALUE + 1];
		for (int c = 0; c < kinds.length; c++) {
			if (Ascii.isDigit((char) c)) {
				kinds[c] = DIGIT;
			} else if (Character.isLetterOrDigit((char) c)) {
				kinds[c] = LETTER;
			}
		}
		kinds['\n'] = NEWLINE;
		return kinds;
	}
}
