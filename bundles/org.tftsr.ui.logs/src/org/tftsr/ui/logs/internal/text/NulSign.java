package org.tftsr.ui.logs.internal.text;

/**
 * What stands for NUL where text is drawn or handed to other programs, for both take it for the end of the text: what stands behind it in the
 * line would not be there.
 */
public final class NulSign {

	/** As wide as any letter, so that all places stay what they are. */
	private static final char SIGN = '\u2400';

	private NulSign() {
	}

	/** The same text, of the same length, with a sign for each NUL. */
	public static String in(String text) {
		return text.replace('\0', SIGN);
	}
}
