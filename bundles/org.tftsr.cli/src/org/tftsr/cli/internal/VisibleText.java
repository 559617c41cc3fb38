package org.tftsr.cli.internal;

/**
 * Makes text safe for a terminal. A line of a log may hold control sequences that clear the screen, write the clipboard or
 * turn the reading direction: they are shown, not obeyed.
 */
final class VisibleText {

	private VisibleText() {
	}

	/** The text with each control character, line ends and tabs excepted, as its code, such as {@code \x1b}. */
	static String of(String text) {
		StringBuilder visible = null;
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			if (isControl(c)) {
				visible = visible == null ? new StringBuilder(text.substring(0, i)) : visible;
				visible.append(c < 0x100 ? "\\x%02x".formatted((int) c) : "\\u%04x".formatted((int) c));
			} else if (visible != null) {
				visible.append(c);
			}
		}
		return visible == null ? text : visible.toString();
	}

	private static boolean isControl(char c) {
		if (c < ' ') {
			return c != '\n' && c != '\t';
		}
		// DEL and C1; embedding, override and isolate of the bidirectional algorithm
		return c >= 0x7f && c <= 0x9f || c >= 0x202a && c <= 0x202e || c >= 0x2066 && c <= 0x2069;
	}
}
