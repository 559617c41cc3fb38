package org.tftsr.core.text;

import java.util.ArrayList;
import java.util.List;

/**
 * A stretch of one line that a terminal shows in a way of its own.
 *
 * @param start      offset of its first unit in the visible text
 * @param end        behind its last one
 * @param attributes how it is shown; never {@link TextAttributes#NONE}
 */
public record AttributedRun(int start, int end, TextAttributes attributes) {

	/**
	 * The stretches that sequences make in a text. What a sequence says holds to the end of its line: lines of a log are read
	 * one by one, and each is shown alike wherever the reader comes from.
	 *
	 * @param text      the visible text
	 * @param sequences those that are hidden in it, in their order
	 */
	public static List<AttributedRun> of(String text, List<VisibleText.Hidden> sequences) {
		List<AttributedRun> runs = new ArrayList<>();
		TextAttributes attributes = TextAttributes.NONE;
		int start = 0;
		for (VisibleText.Hidden hidden : sequences) {
			TextAttributes now = attributes;
			int lineEnd = add(runs, text, start, hidden.place(), attributes);
			if (lineEnd < hidden.place()) {
				now = TextAttributes.NONE;
			}
			attributes = now.after(hidden.sequence());
			start = hidden.place();
		}
		add(runs, text, start, text.length(), attributes);
		return List.copyOf(runs);
	}

	/** Adds a stretch as far as its line goes, and tells how far that is. */
	private static int add(List<AttributedRun> runs, String text, int start, int end, TextAttributes attributes) {
		int feed = start < end ? text.indexOf('\n', start, end) : -1;
		int stop = feed >= 0 ? feed : end;
		if (stop > start && !attributes.equals(TextAttributes.NONE)) {
			AttributedRun last = runs.isEmpty() ? null : runs.getLast();
			if (last != null && last.end == start && last.attributes.equals(attributes)) {
				runs.set(runs.size() - 1, new AttributedRun(last.start, stop, attributes));
			} else {
				runs.add(new AttributedRun(start, stop, attributes));
			}
		}
		return stop;
	}
}
