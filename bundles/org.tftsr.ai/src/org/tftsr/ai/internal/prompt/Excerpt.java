package org.tftsr.ai.internal.prompt;

import org.tftsr.core.analysis.TokenEstimate;

/** As much of a text as fits. */
public final class Excerpt {

	private static final String MORE = "…";
	private static final int SHORT_SENTENCE = 50;

	private Excerpt() {
	}

	/** The whole lines at the beginning that take no more than so many tokens; a mark tells where some are left out. */
	public static String lines(String text, int tokens) {
		if (TokenEstimate.of(text) <= tokens) {
			return text;
		}
		StringBuilder kept = new StringBuilder();
		int left = tokens - 4;
		for (String line : text.split("\n", -1)) {
			int size = TokenEstimate.of(line) + 1;
			if (size > left) {
				return kept.isEmpty() ? start(line, Math.max(left, 0)) + MORE : kept + MORE;
			}
			kept.append(line).append('\n');
			left -= size;
		}
		return kept.toString();
	}

	/** The first sentences of a text, as many as make sense alone; no more than so many units. */
	static String firstSentences(String text, int units) {
		String line = firstLine(text);
		int end = line.indexOf(". ");
		while (end >= 0 && end < SHORT_SENTENCE) {
			end = line.indexOf(". ", end + 1);
		}
		String sentences = end > 0 ? line.substring(0, end + 1) : line;
		return sentences.length() <= units ? sentences : start(sentences, units) + MORE;
	}

	/** The first line that says something; no more than so many units. */
	static String firstLine(String text, int units) {
		String line = firstLine(text);
		return line.length() <= units ? line : start(line, units) + MORE;
	}

	private static String firstLine(String text) {
		return text.lines().map(String::strip).filter(line -> !line.isEmpty() && !line.startsWith("```")).findFirst().orElse("");
	}

	/** The first units, no pair of them torn. */
	public static String start(String text, int units) {
		if (text.length() <= units) {
			return text;
		}
		return text.substring(0, units > 0 && Character.isHighSurrogate(text.charAt(units - 1)) ? units - 1 : units);
	}
}
