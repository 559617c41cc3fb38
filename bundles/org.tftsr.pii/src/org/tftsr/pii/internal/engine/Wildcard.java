package org.tftsr.pii.internal.engine;

/** Matches texts with {@code *} for any text, in any case. */
final class Wildcard {

	private static final char ANY = '*';

	private Wildcard() {
	}

	/**
	 * Whether the whole text matches. Goes back only to the last {@code *}, which is enough: what stands before it has
	 * matched as early as it can. So the time is at most the product of both lengths.
	 */
	static boolean matches(String pattern, CharSequence text) {
		int at = 0;
		int star = -1;
		int resume = 0;
		int i = 0;
		while (i < text.length()) {
			if (at < pattern.length() && pattern.charAt(at) == ANY) {
				star = at++;
				resume = i;
			} else if (at < pattern.length() && equal(pattern.charAt(at), text.charAt(i))) {
				at++;
				i++;
			} else if (star >= 0) {
				at = star + 1;
				i = ++resume;
			} else {
				return false;
			}
		}
		while (at < pattern.length() && pattern.charAt(at) == ANY) {
			at++;
		}
		return at == pattern.length();
	}

	private static boolean equal(char a, char b) {
		return a == b || Character.toLowerCase(a) == Character.toLowerCase(b);
	}
}
