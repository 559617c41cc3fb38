package org.tftsr.logs.internal.cause;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/**
 * Finds all signals in a line in one pass, however many phrases there are: the automaton of Aho and Corasick
 * ("Efficient string matching: an aid to bibliographic search", CACM 18, 1975), completed to a table. ASCII letters
 * match in any case. Immutable.
 */
final class PhraseMatcher {

	private static final int ALPHABET = 128;
	/** What lies beyond this in a line is data rather than message. */
	private static final int MAX_SCANNED = 16_384;

	private final List<int[]> next = new ArrayList<>();
	private final List<Long> found = new ArrayList<>();
	private final int[][] table;
	private final long[] signals;

	PhraseMatcher() {
		addState();
		for (Signal signal : Signal.values()) {
			for (String phrase : signal.phrases()) {
				addPhrase(phrase, signal.bit());
			}
		}
		complete();
		table = next.toArray(int[][]::new);
		signals = found.stream().mapToLong(Long::longValue).toArray();
	}

	private int addState() {
		int[] row = new int[ALPHABET];
		Arrays.fill(row, -1);
		next.add(row);
		found.add(0L);
		return next.size() - 1;
	}

	private void addPhrase(String phrase, long bit) {
		int state = 0;
		for (int i = 0; i < phrase.length(); i++) {
			int[] row = next.get(state);
			char c = phrase.charAt(i);
			if (row[c] < 0) {
				row[c] = addState();
			}
			state = row[c];
		}
		found.set(state, found.get(state) | bit);
	}

	/** Lets every state go on with the longest suffix of what it has read that begins a phrase. */
	private void complete() {
		int[] fallback = new int[next.size()];
		Deque<Integer> queue = new ArrayDeque<>();
		queue.add(0);
		while (!queue.isEmpty()) {
			int state = queue.remove();
			int[] row = next.get(state);
			int[] fallbackRow = next.get(fallback[state]);
			found.set(state, found.get(state) | found.get(fallback[state]));
			for (int c = 0; c < ALPHABET; c++) {
				if (row[c] < 0) {
					row[c] = state == 0 ? 0 : fallbackRow[c];
				} else {
					fallback[row[c]] = state == 0 ? 0 : fallbackRow[c];
					queue.add(row[c]);
				}
			}
		}
	}

	/** The signals in a part of a line, as a set of {@link Signal#bit()}. */
	long match(String line, int start) {
		int end = Math.min(line.length(), start + MAX_SCANNED);
		int state = 0;
		long set = 0;
		for (int i = start; i < end; i++) {
			char c = line.charAt(i);
			if (c >= 'A' && c <= 'Z') {
				c += 'a' - 'A';
			}
			state = c < ALPHABET ? table[state][c] : 0;
			set |= signals[state];
		}
		return set;
	}
}
