package org.tftsr.pii.internal.personal;

import org.tftsr.pii.internal.engine.Ascii;
import org.tftsr.pii.internal.engine.Window;

/** The extension behind a phone number, as in {@code x123}, {@code ext. 123} and {@code , extension 123}. */
final class PhoneExtension {

	private static final String[] WORDS = { "extension", "extn", "ext", "x", "#" };
	private static final int MOST_DIGITS = 7;
	private static final int MOST_BLANKS = 3;

	private PhoneExtension() {
	}

	/** Behind the extension that follows a number, or the end of the number where none does. */
	static int end(Window window, int endOfNumber) {
		int word = window.skipBlanks(endOfNumber, MOST_BLANKS);
		if (window.at(word) == ',') {
			word = window.skipBlanks(word + 1, MOST_BLANKS);
		}
		char first = window.at(word);
		if (first != '#' && (first | 0x20) != 'x' && (first | 0x20) != 'e') {
			return endOfNumber;
		}
		for (String text : WORDS) {
			if (window.startsWithAnyCase(word, text)) {
				int digits = word + text.length();
				if (window.at(digits) == '.' || window.at(digits) == ':') {
					digits++;
				}
				digits = window.skipBlanks(digits, MOST_BLANKS);
				int stop = window.skipDigits(digits, MOST_DIGITS);
				return stop > digits && !Ascii.isAlphanumeric(window.at(stop)) ? stop : endOfNumber;
			}
		}
		return endOfNumber;
	}
}
