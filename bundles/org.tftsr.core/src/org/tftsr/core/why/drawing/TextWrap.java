package org.tftsr.core.why.drawing;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Breaks texts into lines that fit. */
final class TextWrap {

	private static final String ELLIPSIS = "\u2026";

	private final TextMeasure measure;

	TextWrap(TextMeasure measure) {
		this.measure = measure;
	}

	/** At most so many lines; where there are more, the last one ends with an ellipsis. */
	List<String> lines(String text, TextRole role, double width, int most) {
		List<String> lines = new ArrayList<>();
		for (String paragraph : text.strip().split("\\R")) {
			wrap(paragraph.strip(), role, width, most + 1 - lines.size(), lines);
			if (lines.size() > most) {
				List<String> shown = new ArrayList<>(lines.subList(0, most));
				shown.set(most - 1, cut(shown.getLast() + ELLIPSIS + ELLIPSIS, role, width));
				return shown;
			}
		}
		return lines;
	}

	private void wrap(String paragraph, TextRole role, double width, int most, List<String> lines) {
		BreakIterator breaks = BreakIterator.getLineInstance(Locale.ROOT);
		breaks.setText(paragraph);
		int start = 0;
		int end = 0;
		int wanted = lines.size() + most;
		for (int next = breaks.next(); next != BreakIterator.DONE && lines.size() < wanted; next = breaks.next()) {
			if (end > start && measure.width(paragraph.substring(start, next).stripTrailing(), role) > width) {
				lines.add(paragraph.substring(start, end).stripTrailing());
				start = end;
			}
			end = next;
			while (lines.size() < wanted && measure.width(paragraph.substring(start, end).stripTrailing(), role) > width) {
				int fit = fitting(paragraph, start, end, role, width);
				lines.add(paragraph.substring(start, fit));
				start = fit;
			}
		}
		if (start < end && lines.size() < wanted) {
			lines.add(paragraph.substring(start, end).stripTrailing());
		}
	}

	/** How much of a word that is longer than a line fits on one: at least one character. */
	private int fitting(String text, int start, int end, TextRole role, double width) {
		int low = Math.min(end, text.offsetByCodePoints(start, 1));
		int high = end;
		while (low < high) {
			int middle = (low + high + 1) / 2;
			if (measure.width(text.substring(start, middle), role) <= width) {
				low = middle;
			} else {
				high = middle - 1;
			}
		}
		return low > start + 1 && Character.isHighSurrogate(text.charAt(low - 1)) ? low - 1 : low;
	}

	/** One line, its end replaced by an ellipsis where it is too long. */
	String cut(String text, TextRole role, double width) {
		if (measure.width(text, role) <= width) {
			return text.replace(ELLIPSIS + ELLIPSIS, ELLIPSIS);
		}
		String bare = text.replace(ELLIPSIS, "");
		int low = 0;
		int high = bare.length();
		while (low < high) {
			int middle = (low + high + 1) / 2;
			if (measure.width(bare.substring(0, middle) + ELLIPSIS, role) <= width) {
				low = middle;
			} else {
				high = middle - 1;
			}
		}
		int end = low > 0 && Character.isHighSurrogate(bare.charAt(low - 1)) ? low - 1 : low;
		return bare.substring(0, end).stripTrailing() + ELLIPSIS;
	}
}
