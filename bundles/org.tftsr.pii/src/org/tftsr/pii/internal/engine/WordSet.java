package org.tftsr.pii.internal.engine;

import java.util.List;

import org.tftsr.pii.internal.OwnReplacement;

/**
 * A fixed set of words of small ASCII letters and digits that is asked for slices of a window, in any case, without
 * making strings. Immutable.
 */
public final class WordSet {

	private static final int LONGEST_NAME = 48;
	/** How many readings it takes to look up all words of a stretch. */
	private static final int READINGS = 4;

	private final String[] table;
	private final int longest;
	/** By length, a bit for the first unit of each word; capital letters share that of the small ones. */
	private final int[] firsts;

	/** @param words separated by blanks */
	public WordSet(String words) {
		List<String> list = List.of(words.strip().split("\\s+"));
		table = new String[Integer.highestOneBit(list.size()) * 4];
		longest = list.stream().mapToInt(String::length).max().orElse(0);
		firsts = new int[longest + 1];
		for (String word : list) {
			firsts[word.length()] |= 1 << word.charAt(0);
			int slot = hash(word);
			while (table[slot] != null) {
				slot = next(slot);
			}
			table[slot] = word;
		}
	}

	/** Whether the slice is one of the words. */
	public boolean contains(Window window, int start, int end) {
		int length = end - start;
		if (length == 0 || length > longest || (firsts[length] >>> window.at(start) & 1) == 0) {
			return false;
		}
		int hash = 0;
		for (int i = start; i < end; i++) {
			hash = hash * 31 + Ascii.lower(window.at(i));
		}
		for (int slot = spread(hash); table[slot] != null; slot = next(slot)) {
			if (table[slot].length() == length && window.startsWithAnyCase(start, table[slot])) {
				return true;
			}
		}
		return false;
	}

	/** Whether one of the words stands, as a whole word of letters and digits, between two places. */
	public boolean standsWithin(Window window, int start, int end) {
		window.looked((end - start) * READINGS);
		int i = start;
		while (i < end) {
			int stop = window.skipAlphanumerics(i, end);
			if (contains(window, i, stop) && !isInReplacement(window, i, stop)) {
				return true;
			}
			i = stop + 1;
		}
		return false;
	}

	/**
	 * As {@link #standsWithin(Window, int, int)}, where many looks overlap, the next one further on: no word is read twice.
	 *
	 * @param what the window remembers these words as; always the same for this set
	 */
	public boolean standsWithin(Window window, int start, int end, Sought what) {
		LastSeen seen = window.lastSeen(what);
		int i = seen.resume(start, end);
		window.looked((end - i) * READINGS);
		while (i < end) {
			int stop = window.skipAlphanumerics(i, end);
			if (contains(window, i, stop) && !isInReplacement(window, i, stop)) {
				seen.see(i);
			}
			i = stop + 1;
		}
		seen.searchedTo(end);
		return seen.isSeenFrom(start);
	}

	/**
	 * Whether the word belongs to what redaction left, as in {@code [CREDIT_CARD-1]}, which tells nothing of its
	 * neighbours.
	 */
	private static boolean isInReplacement(Window window, int start, int end) {
		int from = start;
		while (start - from < LONGEST_NAME && isNamePart(window.at(from - 1))) {
			from--;
		}
		int to = end;
		while (to - end < LONGEST_NAME && (isNamePart(window.at(to)) || window.at(to) == '-')) {
			to++;
		}
		return window.at(from - 1) == '[' && window.at(to) == ']' && OwnReplacement.isName(window.text(from, to));
	}

	private static boolean isNamePart(char c) {
		return Ascii.isAlphanumeric(c) || c == '_';
	}

	private int hash(String word) {
		return spread(word.hashCode());
	}

	private int spread(int hash) {
		return (hash ^ hash >>> 15) & table.length - 1;
	}

	private int next(int slot) {
		return slot + 1 & table.length - 1;
	}
}
