package org.tftsr.ui.logs.internal.bookmarks;

import java.util.regex.Pattern;

import org.tftsr.ui.logs.internal.text.NulSign;

/**
 * A bookmark of a line.
 *
 * @param label what is shown of it, without values; a person may have changed it
 * @param read  the redacted text that the line had, or its start with a sign; null where nobody knows
 */
record Bookmark(String label, String read) {

	static final char SIGN = '\u2026';

	private static final int LENGTH = 120;
	/** The same value has another number where the log was searched from another place. */
	private static final Pattern NUMBER = Pattern.compile("(\\[[A-Z0-9_]+-)\\d+(?=\\])"); //$NON-NLS-1$
	/** What is left of a stand-in before the sign. */
	private static final Pattern TORN = Pattern.compile("\\[[A-Z0-9_]*-?\\d*$"); //$NON-NLS-1$

	/** As much of a redacted text as a label has. */
	static String shorten(String line) {
		String text = NulSign.in(line);
		if (text.length() <= LENGTH) {
			return text;
		}
		int end = Character.isHighSurrogate(text.charAt(LENGTH - 1)) ? LENGTH - 1 : LENGTH;
		return text.substring(0, end) + SIGN;
	}

	/** Whether a line that reads so by now is not the one that the bookmark was set at. */
	boolean isOther(String now) {
		if (read == null) {
			return false;
		}
		String before = outline(read);
		String after = outline(now);
		if (!isCut(read) && !isCut(now)) {
			return !before.equals(after);
		}
		int length = Math.min(before.length(), after.length());
		return !before.regionMatches(0, after, 0, length);
	}

	private static boolean isCut(String text) {
		return text.length() >= LENGTH && text.charAt(text.length() - 1) == SIGN;
	}

	private static String outline(String text) {
		String whole = isCut(text) ? TORN.matcher(text.substring(0, text.length() - 1)).replaceFirst("") : text; //$NON-NLS-1$
		// as the settings keep it: a line may hold a form feed
		return NUMBER.matcher(whole).replaceAll("$1").replaceAll("\\R", " "); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
	}
}
