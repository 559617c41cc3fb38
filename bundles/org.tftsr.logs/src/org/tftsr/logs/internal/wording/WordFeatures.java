package org.tftsr.logs.internal.wording;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What the model knows of a text: the starts of its words, and pairs of neighbours. Names are taken apart where their case
 * changes; what has digits in it is a value and says nothing.
 */
public final class WordFeatures {

	/** What lies beyond this in a line is data rather than message. */
	static final int MAX_SCANNED = 400;
	/** Only the start of a word counts, so that "expired", "expires" and "expiration" are one. */
	private static final int STEM = 5;
	private static final int SHORTEST = 2;
	/** Fewer letters next to a digit are a part of a value, such as a unit or a hash. */
	private static final int SHORTEST_BY_DIGIT = 4;

	private WordFeatures() {
	}

	/**
	 * The features of a text from a place on, each once, with the words that gave it in lower case.
	 *
	 * @return in the order of the text
	 */
	public static Map<String, String> of(String text, int start) {
		Map<String, String> features = new LinkedHashMap<>();
		String before = null;
		for (String word : words(text, start)) {
			features.putIfAbsent(stem(word), word);
			if (before != null) {
				features.putIfAbsent(stem(before) + ' ' + stem(word), before + ' ' + word);
			}
			before = word;
		}
		return features;
	}

	private static String stem(String word) {
		return word.length() <= STEM ? word : word.substring(0, STEM);
	}

	private static List<String> words(String text, int start) {
		int end = Math.min(text.length(), start + MAX_SCANNED);
		List<String> words = new ArrayList<>();
		int p = start;
		while (p < end) {
			int stop = p;
			while (stop < end && isLetter(text.charAt(stop))) {
				stop++;
			}
			boolean partOfValue = stop - p < SHORTEST_BY_DIGIT && stop < text.length() && isDigit(text.charAt(stop));
			if (stop > p && !partOfValue && (p == 0 || !isDigit(text.charAt(p - 1)))) {
				addParts(text.substring(p, stop), words);
			}
			p = Math.max(stop, p + 1);
		}
		return words;
	}

	/** Takes a name such as "maxPoolSize" or "HTTPServer" apart. */
	private static void addParts(String name, List<String> words) {
		int begin = 0;
		for (int p = 1; p <= name.length(); p++) {
			if (p == name.length() || startsPart(name, p)) {
				if (p - begin >= SHORTEST) {
					words.add(name.substring(begin, p).toLowerCase(Locale.ROOT));
				}
				begin = p;
			}
		}
	}

	private static boolean startsPart(String name, int p) {
		boolean afterLower = isLower(name.charAt(p - 1));
		boolean beforeLower = p + 1 < name.length() && isLower(name.charAt(p + 1));
		return !isLower(name.charAt(p)) && (afterLower || beforeLower);
	}

	private static boolean isLower(char c) {
		return c >= 'a' && c <= 'z';
	}

	private static boolean isLetter(char c) {
		return isLower(c) || c >= 'A' && c <= 'Z';
	}

	private static boolean isDigit(char c) {
		return c >= '0' && c <= '9';
	}
}
