package org.tftsr.pii.internal.personal.number;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.tftsr.pii.internal.engine.Ascii;
import org.tftsr.pii.internal.engine.LastSeen;
import org.tftsr.pii.internal.engine.Sought;
import org.tftsr.pii.internal.engine.Window;

/**
 * Labels of one word or of two that stand side by side, each with the kinds of numbers it names. Words end where
 * letters of {@code camelCase} change to capitals, so that {@code taxFileNumber} and {@code tax_file_number} are alike.
 * Immutable.
 */
final class LabelTable {

	/** That of {@link String#hashCode()}. */
	private static final int FACTOR = 31;
	private static final int ASCII = 128;
	/** How many readings it takes to hash the words and to look them up. */
	private static final int READINGS = 12;

	private final String[] labels;
	private final List<List<NumberScheme>> kinds = new ArrayList<>();
	private final int[] kindsOfSlot;

	/** The labels of all kinds. */
	LabelTable(List<NumberScheme> all) {
		Map<String, List<NumberScheme>> byLabel = new HashMap<>();
		for (NumberScheme scheme : all) {
			for (String label : scheme.labels()) {
				byLabel.computeIfAbsent(label.replace("+", ""), l -> new ArrayList<>()).add(scheme);
			}
		}
		labels = new String[Integer.highestOneBit(byLabel.size()) * 8];
		kindsOfSlot = new int[labels.length];
		byLabel.forEach(this::add);
	}

	private void add(String label, List<NumberScheme> named) {
		int slot = slot(label.hashCode());
		while (labels[slot] != null) {
			slot = slot + 1 & labels.length - 1;
		}
		labels[slot] = label;
		kindsOfSlot[slot] = kinds.size();
		kinds.add(List.copyOf(named));
	}

	private int slot(int hash) {
		return (hash ^ hash >>> 15) & labels.length - 1;
	}

	/**
	 * The kinds that labels between two places name, the nearest label first. Words are read from the last to the
	 * first; the hash of a word grows to that of the two words when the one before it is added. Numbers are in no
	 * label.
	 */
	List<NumberScheme> named(Window window, int from, int to) {
		List<NumberScheme> named = List.of();
		int nextEnd = -1;
		int nextHash = 0;
		int nextPower = 1;
		int at = to;
		window.looked((to - from) * READINGS);
		while (at > from) {
			if (Ascii.isDigit(window.at(at - 1))) {
				int number = startOfDigits(window, from, at);
				if (number == from || !window.isWord(number - 1)) {
					at = number;
					nextEnd = -1;
					continue;
				}
			}
			int end = at;
			int hash = 0;
			int power = 1;
			char right = '\0';
			for (char c = window.at(at - 1); at > from && window.isWord(at - 1) && !(isCapital(right) && isSmall(c));
					c = window.at(at - 1)) {
				hash += lower(c) * power;
				power *= FACTOR;
				right = c;
				at--;
			}
			if (at == end) {
				at--;
				continue;
			}
			named = joined(named, lookUp(window, at, end, hash));
			if (nextEnd >= 0) {
				named = joined(named, lookUp(window, at, nextEnd, nextHash + hash * nextPower));
			}
			nextEnd = end;
			nextHash = hash;
			nextPower = power;
		}
		return named;
	}

	/**
	 * As {@link #named}, where many looks overlap, the next one further on. What an earlier one searched without finding
	 * a label is not read again, but for its last word, as the next one may make a label of both.
	 */
	List<NumberScheme> namedBefore(Window window, int from, int to) {
		LastSeen labels = window.lastSeen(Sought.NUMBER_LABEL);
		int resumed = labels.resume(from, to);
		int unread = hasLetter(window, resumed, to) ? startOfWordBefore(window, from, resumed) : to;
		List<NumberScheme> named = named(window, unread, to);
		if (!named.isEmpty()) {
			labels.see(to - 1);
		}
		labels.searchedTo(to);
		return unread == from || !labels.isSeenFrom(from) ? named : named(window, from, to);
	}

	private static int startOfDigits(Window window, int from, int end) {
		int start = end;
		while (start > from && Ascii.isDigit(window.at(start - 1))) {
			start--;
		}
		return start;
	}

	private static boolean hasLetter(Window window, int start, int end) {
		for (int i = start; i < end; i++) {
			if (window.isWord(i) && !Ascii.isDigit(window.at(i))) {
				return true;
			}
		}
		return false;
	}

	private static int startOfWordBefore(Window window, int from, int end) {
		int start = end;
		while (start > from && !window.isWord(start - 1)) {
			start--;
		}
		while (start > from && window.isWord(start - 1)) {
			start--;
		}
		return start;
	}

	private static char lower(char c) {
		return c < ASCII ? Ascii.lower(c) : Character.toLowerCase(c);
	}

	private static List<NumberScheme> joined(List<NumberScheme> first, List<NumberScheme> second) {
		if (first.isEmpty()) {
			return second;
		}
		if (second.isEmpty()) {
			return first;
		}
		List<NumberScheme> both = new ArrayList<>(first);
		for (NumberScheme scheme : second) {
			if (!holds(first, scheme)) {
				both.add(scheme);
			}
		}
		return both.size() == first.size() ? first : both;
	}

	/** There is one object of each kind. */
	private static boolean holds(List<NumberScheme> list, NumberScheme scheme) {
		for (NumberScheme each : list) {
			if (each == scheme) {
				return true;
			}
		}
		return false;
	}

	/** A word starts at a capital that follows a small letter. */
	private static boolean isCapital(char c) {
		return c < ASCII ? Ascii.isUpper(c) : Character.isUpperCase(c);
	}

	private static boolean isSmall(char c) {
		return c < ASCII ? Ascii.isLower(c) : Character.isLowerCase(c);
	}

	private List<NumberScheme> lookUp(Window window, int start, int end, int hash) {
		for (int slot = slot(hash); labels[slot] != null; slot = slot + 1 & labels.length - 1) {
			if (labels[slot].hashCode() == hash && stands(window, start, end, labels[slot])) {
				return kinds.get(kindsOfSlot[slot]);
			}
		}
		return List.of();
	}

	/** Whether the letters and digits between two places are those of a label. */
	private static boolean stands(Window window, int start, int end, String label) {
		int matched = 0;
		for (int i = start; i < end; i++) {
			if (window.isWord(i)) {
				if (matched == label.length() || lower(window.at(i)) != label.charAt(matched++)) {
					return false;
				}
			}
		}
		return matched == label.length();
	}
}
