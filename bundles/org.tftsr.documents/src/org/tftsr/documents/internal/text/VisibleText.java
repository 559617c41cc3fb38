package org.tftsr.documents.internal.text;

/**
 * Text in which every character can be seen and stored. Control characters act on a terminal and are forbidden in XML
 * 1.0 (section 2.2), unpaired surrogates have no UTF-8; logs hold both.
 */
public final class VisibleText {

	private static final char REPLACEMENT = '\uFFFD';
	private static final char PICTURES = '\u2400';
	private static final char PICTURE_OF_DELETE = '\u2421';

	private VisibleText() {
		// only functions
	}

	/**
	 * The text with control characters other than tab, line feed and carriage return as their pictures (U+2400 to
	 * U+2421), and with whatever has no picture and no place in XML as U+FFFD.
	 */
	public static String of(String text) {
		return convert(text, true);
	}

	/** As {@link #of}, with line feeds and carriage returns as pictures too. Tabs are kept. */
	public static String singleLine(String text) {
		return convert(text, false);
	}

	private static String convert(String text, boolean keepLineBreaks) {
		int length = text.length();
		StringBuilder out = null;
		for (int i = 0; i < length; i++) {
			char c = text.charAt(i);
			if (isPairAt(text, i)) {
				if (out != null) {
					out.append(c).append(text.charAt(i + 1));
				}
				i++;
				continue;
			}
			char shown = keepLineBreaks && (c == '\n' || c == '\r') ? c : visible(c);
			if (shown != c && out == null) {
				out = new StringBuilder(length).append(text, 0, i);
			}
			if (out != null) {
				out.append(shown);
			}
		}
		return out == null ? text : out.toString();
	}

	private static boolean isPairAt(String text, int i) {
		return i + 1 < text.length() && Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1));
	}

	private static char visible(char c) {
		if (c == '\t') {
			return c;
		}
		if (c < ' ') {
			return (char) (PICTURES + c);
		}
		if (c == 0x7F) {
			return PICTURE_OF_DELETE;
		}
		boolean unshowable = c > 0x7F && c < 0xA0 || c == '\uFFFE' || c == '\uFFFF' || Character.isSurrogate(c);
		return unshowable ? REPLACEMENT : c;
	}
}
