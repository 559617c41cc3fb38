package org.tftsr.ui.chat.internal.conversation.browser;

import java.util.HexFormat;

/** Text within a script. */
final class Script {

	private Script() {
	}

	/** A text as a literal, from which nothing in it can break out. */
	static String quote(String text) {
		StringBuilder quoted = new StringBuilder(text.length() + 32).append('"');
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			if (c == '"' || c == '\\') {
				quoted.append('\\').append(c);
			} else if (c < ' ' || c == '\u2028' || c == '\u2029' || c == '<') {
				quoted.append(escape(c));
			} else {
				quoted.append(c);
			}
		}
		return quoted.append('"').toString();
	}

	private static String escape(char c) {
		return "\\u" + HexFormat.of().toHexDigits(c);
	}
}
