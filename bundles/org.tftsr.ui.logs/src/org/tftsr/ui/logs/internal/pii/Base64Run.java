package org.tftsr.ui.logs.internal.pii;

/** Tells by its letters whether a line may be one of a key in textual encoding (RFC 7468), also where a log's own words stand before it. */
final class Base64Run {

	/** Formats have 64 to 76 to the line. */
	private static final int SHORTEST = 40;
	/** A line that is longer than what a log says and a line of a key is looked at from its end only. */
	private static final int LOOKED_AT = 512;

	private Base64Run() {
	}

	/** Whether a text has a run of Base64 of the length that such lines have. A hash in hexadecimal is none. */
	static boolean isIn(CharSequence text) {
		int run = 0;
		boolean upper = false;
		boolean lower = false;
		for (int i = Math.max(0, text.length() - LOOKED_AT); i < text.length(); i++) {
			char c = text.charAt(i);
			boolean isUpper = c >= 'A' && c <= 'Z';
			boolean isLower = c >= 'a' && c <= 'z';
			if (isUpper || isLower || c >= '0' && c <= '9' || c == '+' || c == '/' || c == '=') {
				run++;
				upper |= isUpper;
				lower |= isLower;
				if (run >= SHORTEST && upper && lower) {
					return true;
				}
			} else {
				run = 0;
				upper = false;
				lower = false;
			}
		}
		return false;
	}
}
