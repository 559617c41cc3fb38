package org.tftsr.ui.logs.internal.chips;

import java.util.regex.Pattern;

/** The text of a template, in which something stands for each part that varies. */
final class VaryingText {

	private static final Pattern VARIABLE = Pattern.compile("<*>", Pattern.LITERAL); //$NON-NLS-1$
	private static final String BLANKS = " \t\n\u000B\f\r"; //$NON-NLS-1$

	private VaryingText() {
	}

	/**
	 * Whether a template is another one with variable parts in the place of constant ones, each of them a part without a blank. Takes about as
	 * long as it takes to read both.
	 */
	static boolean matches(String template, String other) {
		String[] constant = VARIABLE.split(template, -1);
		int last = constant.length - 1;
		if (last == 0 || !other.startsWith(constant[0])) {
			return false;
		}
		int at = constant[0].length();
		for (int i = 1; i < last; i++) {
			// the first place is as good as any: from there the next variable part reaches as far as from another one
			int end = wordEnd(other, at);
			int next = at == end ? -1 : other.indexOf(constant[i], at + 1, Math.min(other.length(), end + constant[i].length()));
			if (next < 0) {
				return false;
			}
			at = next + constant[i].length();
		}
		int rest = other.length() - constant[last].length();
		return at < rest && wordEnd(other, at) >= rest && other.endsWith(constant[last]);
	}

	private static int wordEnd(String text, int from) {
		int end = from;
		while (end < text.length() && BLANKS.indexOf(text.charAt(end)) < 0) {
			end++;
		}
		return end;
	}
}
