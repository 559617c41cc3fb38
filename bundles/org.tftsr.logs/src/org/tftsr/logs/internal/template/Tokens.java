package org.tftsr.logs.internal.template;

import java.util.ArrayList;
import java.util.List;

/** Words of masked text and what they look like. */
final class Tokens {

	private static final String NAME_MARKS = "./\\@$";

	private Tokens() {
	}

	/** The words between the blanks. */
	static String[] of(char[] text) {
		List<String> tokens = new ArrayList<>();
		int start = 0;
		for (int i = 0; i <= text.length; i++) {
			if (i == text.length || text[i] == ' ') {
				if (i > start) {
					tokens.add(new String(text, start, i - start));
				}
				start = i + 1;
			}
		}
		return tokens.toArray(String[]::new);
	}

	/**
	 * Whether it looks like a name out of some system, such as a host, a class, a file or an address, rather than like
	 * a word of the message.
	 */
	static boolean isName(String token) {
		for (int i = 1; i + 1 < token.length(); i++) {
			boolean inside = Character.isLetter(token.charAt(i - 1)) && Character.isLetter(token.charAt(i + 1));
			if (NAME_MARKS.indexOf(token.charAt(i)) >= 0 && inside) {
				return true;
			}
		}
		return false;
	}

	/** The key with its equals sign in "key=value"; empty where there is none. */
	static String key(String token) {
		return token.substring(0, token.indexOf('=') + 1);
	}

	/** Whether two tokens are values of the same key, as in "state=on" and "state=off". */
	static boolean sameKey(String a, String b) {
		String key = key(a);
		return key.length() > 1 && b.startsWith(key);
	}
}
