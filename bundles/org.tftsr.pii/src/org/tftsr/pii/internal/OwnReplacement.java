package org.tftsr.pii.internal;

import java.util.Locale;

import org.tftsr.pii.PiiTypes;

/**
 * What a replacement of this product looks like to a detector: the name of a type that is built in, with the number of a
 * pseudonym behind a hyphen or without, in square brackets. Those of the user's own types are known to
 * redaction, which keeps them by itself; names such as {@code [DEV-7]} may be values.
 */
public final class OwnReplacement {

	private static final String WHOLE_LINE = "REDACTED";
	private static final int LONGEST = 64;

	private OwnReplacement() {
	}

	/**
	 * Whether brackets around a text make a replacement of it.
	 *
	 * @param text what stands between them, in any case
	 */
	public static boolean isName(String text) {
		if (text.length() > LONGEST) {
			return false;
		}
		String name = text.substring(0, endOfName(text)).toUpperCase(Locale.ROOT);
		return WHOLE_LINE.equals(name) || PiiTypes.of(name).isPresent();
	}

	/** Before the hyphen and the number of a pseudonym, the whole text where it has none. */
	private static int endOfName(String text) {
		int digits = text.length();
		while (digits > 0 && text.charAt(digits - 1) >= '0' && text.charAt(digits - 1) <= '9') {
			digits--;
		}
		return digits < text.length() && digits > 1 && text.charAt(digits - 1) == '-' ? digits - 1 : text.length();
	}
}
