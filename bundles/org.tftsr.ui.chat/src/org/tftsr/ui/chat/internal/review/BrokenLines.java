package org.tftsr.ui.chat.internal.review;

import java.util.Arrays;

/**
 * A text with its endless lines broken to be shown: a text widget takes long for a line of a hundred thousand characters, and a request
 * is one such line. What stood there before is known of each part.
 */
final class BrokenLines {

	private static final int LONGEST = 1_000;

	private final String text;
	/** Where in the text line ends stand that are not in the original, in ascending order. */
	private final int[] breaks;

	private BrokenLines(String text, int[] breaks) {
		this.text = text;
		this.breaks = breaks;
	}

	/** Breaks every line that is too long. */
	static BrokenLines of(String original) {
		StringBuilder text = new StringBuilder(original.length() + original.length() / LONGEST);
		int[] breaks = new int[original.length() / (LONGEST - 1) + 1];
		int count = 0;
		int start = 0;
		while (start < original.length()) {
			int end = original.indexOf('\n', start);
			end = end < 0 ? original.length() : end + 1;
			while (end - start > LONGEST) {
				boolean pair = Character.isHighSurrogate(original.charAt(start + LONGEST - 1));
				int cut = start + LONGEST - (pair ? 1 : 0);
				text.append(original, start, cut);
				breaks[count++] = text.length();
				text.append('\n');
				start = cut;
			}
			text.append(original, start, end);
			start = end;
		}
		return new BrokenLines(text.toString(), Arrays.copyOf(breaks, count));
	}

	/** The text as it is shown. */
	String text() {
		return text;
	}

	/** What a part of the text was before, in places of the text as it is shown. */
	String original(int from, int to) {
		StringBuilder part = new StringBuilder();
		int start = from;
		for (int at : breaks) {
			if (at >= start && at < to) {
				part.append(text, start, at);
				start = at + 1;
			}
		}
		return start < to ? part.append(text, start, to).toString() : part.toString();
	}
}
