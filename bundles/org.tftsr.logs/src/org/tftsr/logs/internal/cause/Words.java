package org.tftsr.logs.internal.cause;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.tftsr.logs.internal.level.LevelWords;

/**
 * The words of a line, as numbers that are the same for the same word: bounded in memory, and no text is kept. Names
 * are taken apart where their case changes ("maximumPoolSize" has "pool"), and only the start of a word counts, so
 * that "archive" and "archiving" are one.
 */
final class Words {

	private static final int MAX_WORDS = 48;
	private static final int MAX_SCANNED = 2048;
	private static final int SHORTEST = 3;
	private static final int STEM = 6;
	private static final int SHORTEST_NAME = 4;
	private static final int FACTOR = 31;
	/** What joins words, and what any failure says, tells nothing about what a line is about. */
	private static final Set<Integer> COMMON = Stream
			.of("the", "and", "for", "not", "but", "with", "from", "into", "was", "were", "are", "has", "have", "had",
					"been", "will", "can", "cannot", "could", "should", "this", "that", "its", "all", "any", "one",
					"yet", "after", "before", "while", "when", "than", "then", "due", "via", "out", "off", "too",
					"more", "error", "errors", "failed", "failure", "failing", "exception", "fatal", "warning",
					"info", "java", "org", "com", "net", "http", "https", "www")
			.map(word -> stem(word, 0, word.length())).collect(Collectors.toUnmodifiableSet());

	private Words() {
	}

	/** The different words in a part of a text, in ascending order. */
	static int[] of(String text, int start, int stop) {
		int[] words = new int[MAX_WORDS];
		int count = 0;
		int end = Math.min(stop, start + MAX_SCANNED);
		int p = start;
		while (p < end && count < MAX_WORDS) {
			int nameEnd = nameEnd(text, p, end);
			if (nameEnd > p) {
				words[count++] = text.substring(p, nameEnd).hashCode();
				p = nameEnd;
				continue;
			}
			int wordEnd = wordEnd(text, p, end);
			if (wordEnd - p >= SHORTEST && !COMMON.contains(stem(text, p, wordEnd))) {
				words[count++] = stem(text, p, wordEnd);
			}
			p = Math.max(wordEnd, p + 1);
		}
		return Arrays.stream(words, 0, count).sorted().distinct().toArray();
	}

	/** Where the name with digits that starts here ends, such as a port or a device; the start where none does. */
	private static int nameEnd(String text, int start, int end) {
		if (start > 0 && Character.isLetterOrDigit(text.charAt(start - 1))) {
			return start;
		}
		int p = start;
		boolean digits = false;
		while (p < end && Character.isLetterOrDigit(text.charAt(p))) {
			digits |= Character.isDigit(text.charAt(p++));
		}
		return digits && p - start >= SHORTEST_NAME ? p : start;
	}

	/**
	 * What wrote a line, as a number: the words of its header without levels and without what has digits in it, such as
	 * the numbers of threads and the names of hosts.
	 */
	static int component(String line, int headerEnd) {
		int component = 0;
		int p = 0;
		while (p < headerEnd) {
			int end = p;
			boolean letters = true;
			while (end < headerEnd && Character.isLetterOrDigit(line.charAt(end))) {
				letters &= Character.isLetter(line.charAt(end++));
			}
			if (letters && end - p >= SHORTEST && LevelWords.of(line, p, end, false) == null) {
				component = FACTOR * component + stem(line, p, end);
			}
			p = Math.max(end, p + 1);
		}
		return component;
	}

	/** Where the word that starts here ends; the start itself where none does. */
	private static int wordEnd(String text, int start, int end) {
		int p = start;
		while (p < end && Character.isLetter(text.charAt(p))) {
			boolean lower = p > start && Character.isLowerCase(text.charAt(p - 1));
			if (lower && Character.isUpperCase(text.charAt(p))) {
				return p;
			}
			p++;
		}
		return p;
	}

	private static int stem(String text, int start, int end) {
		int hash = 0;
		for (int p = start; p < Math.min(end, start + STEM); p++) {
			hash = FACTOR * hash + Character.toLowerCase(text.charAt(p));
		}
		return hash;
	}

	/** The share of words that two lines have in common, from 0 to 1. */
	static double similarity(int[] a, int[] b) {
		long common = Arrays.stream(a).filter(word -> Arrays.binarySearch(b, word) >= 0).count();
		long all = a.length + b.length - common;
		return all == 0 ? 0 : (double) common / all;
	}
}
