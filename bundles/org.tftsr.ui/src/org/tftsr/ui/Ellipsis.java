package org.tftsr.ui;

import java.util.function.Predicate;

/** Shortens a text that has no room to its beginning. */
public final class Ellipsis {

	private static final String MARK = "\u2026"; //$NON-NLS-1$

	private Ellipsis() {
	}

	/**
	 * The longest beginning that has room together with an ellipsis.
	 *
	 * @param text    of any length
	 * @param hasRoom for what is no longer than something that has room, true
	 * @return the text where it has room; an ellipsis where nothing has
	 */
	public static String fitting(String text, Predicate<String> hasRoom) {
		if (hasRoom.test(text)) {
			return text;
		}
		int fits = 0;
		int tooLong = text.length();
		while (tooLong - fits > 1) {
			int middle = (fits + tooLong) / 2;
			if (hasRoom.test(beginning(text, middle))) {
				fits = middle;
			} else {
				tooLong = middle;
			}
		}
		return beginning(text, fits);
	}

	/** Cuts nothing in two that is one character. */
	private static String beginning(String text, int length) {
		int end = length > 0 && Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length;
		return text.substring(0, end).stripTrailing() + MARK;
	}
}
