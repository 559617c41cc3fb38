package org.tftsr.logs.internal.cause;

import java.text.Normalizer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/**
 * Finds all signals in a line in one pass, however many phrases there are: the automaton of Aho and Corasick
 * ("Efficient string matching: an aid to bibliographic search", CACM 18, 1975), completed to a table. ASCII letters
 * match in any case, with a mark or without. The table has a column only for characters that occur in phrases, which keeps it in the
 * processor's cache. Immutable.
 */
final class PhraseMatcher {

	private static final int ASCII = 128;
	/** Behind the Latin letters with marks: blocks Latin-1 Supplement and Latin Extended-A of Unicode. */
	private static final int LATIN = 0x180;
	private static final char[] BASE_LETTERS = baseLetters();
	/** What lies beyond this in a line is data rather than message. */
	private static final int MAX_SCANNED = 16_384;
	/** Marks a step into a state in which a phrase ends. */
	private static final int ENDS = 1 << 31;

	/** The column of each character; 0 for those that are in no phrase. */
	private final byte[] columns = new byte[ASCII];
	private final int width;
	private final List<int[]> next = new ArrayList<>();
	private final List<Long> found = new ArrayList<>();
	private final List<Long> foundTopics = new ArrayList<>();
	private final List<Integer> foundLengths = new ArrayList<>();
	/** For each state and column where the row of the next state starts. */
	private final int[] table;
	private final long[] signals;
	/** For each state the signals whose topics end in it, and how long the longest of these is. */
	private final long[] topics;
	private final int[] topicLengths;

	PhraseMatcher() {
		width = assignColumns();
		addState();
		for (Signal signal : Signal.values()) {
			for (String phrase : signal.phrases()) {
				add(signal.bit(), found, addPhrase(phrase));
			}
			for (String topic : Topics.of(signal)) {
				int state = addPhrase(topic);
				add(signal.bit(), foundTopics, state);
				foundLengths.set(state, topic.length());
			}
		}
		complete();
		signals = found.stream().mapToLong(Long::longValue).toArray();
		topics = foundTopics.stream().mapToLong(Long::longValue).toArray();
		topicLengths = foundLengths.stream().mapToInt(Integer::intValue).toArray();
		table = flat();
		next.clear();
		found.clear();
		foundTopics.clear();
		foundLengths.clear();
	}

	/** For each Latin letter with a mark the letter without, as in "&uuml;berschritten"; 0 for what has none. */
	private static char[] baseLetters() {
		char[] letters = new char[LATIN];
		for (char c = 0; c < LATIN; c++) {
			char base = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD).charAt(0);
			letters[c] = base < ASCII ? base : 0;
		}
		return letters;
	}

	private static void add(long bit, List<Long> sets, int state) {
		sets.set(state, sets.get(state) | bit);
	}

	private int assignColumns() {
		byte last = 0;
		for (Signal signal : Signal.values()) {
			String phrases = String.join("", signal.phrases()) + String.join("", Topics.of(signal));
			for (char c : phrases.toCharArray()) {
				columns[c] = columns[c] == 0 ? ++last : columns[c];
			}
		}
		// "pool_exhausted" says what "pool exhausted" does
		columns['_'] = columns[' '];
		for (char c = 'a'; c <= 'z'; c++) {
			columns[Character.toUpperCase(c)] = columns[c];
		}
		return last + 1;
	}

	private int addState() {
		int[] row = new int[width];
		Arrays.fill(row, -1);
		next.add(row);
		found.add(0L);
		foundTopics.add(0L);
		foundLengths.add(0);
		return next.size() - 1;
	}

	/** The state in which a phrase ends. */
	private int addPhrase(String phrase) {
		int state = 0;
		for (int i = 0; i < phrase.length(); i++) {
			int[] row = next.get(state);
			int column = columns[phrase.charAt(i)];
			if (row[column] < 0) {
				row[column] = addState();
			}
			state = row[column];
		}
		return state;
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
			add(found.get(fallback[state]), found, state);
			add(foundTopics.get(fallback[state]), foundTopics, state);
			foundLengths.set(state, Math.max(foundLengths.get(state), foundLengths.get(fallback[state])));
			for (int column = 0; column < width; column++) {
				if (row[column] < 0) {
					row[column] = state == 0 ? 0 : fallbackRow[column];
				} else {
					fallback[row[column]] = state == 0 ? 0 : fallbackRow[column];
					queue.add(row[column]);
				}
			}
		}
	}

	private int[] flat() {
		int[] flat = new int[next.size() * width];
		for (int state = 0; state < next.size(); state++) {
			int[] row = next.get(state);
			for (int column = 0; column < width; column++) {
				int target = row[column];
				flat[state * width + column] = target * width | ((signals[target] | topics[target]) == 0 ? 0 : ENDS);
			}
		}
		return flat;
	}

	/** The signals in a line from a place on, as a set of {@link Signal#bit()}. */
	long match(String line, int start) {
		return match(line, start, line.length());
	}

	/** The signals in a part of a line. */
	long match(String line, int start, int stop) {
		int end = Math.min(stop, start + MAX_SCANNED);
		int row = 0;
		long set = 0;
		long named = 0;
		for (int i = start; i < end; i++) {
			char c = line.charAt(i);
			row = table[row + (c < LATIN ? columns[BASE_LETTERS[c]] : 0)];
			if (row < 0) {
				row ^= ENDS;
				int state = row / width;
				if (!ZeroCount.follows(line, i + 1, end)) {
					set |= signals[state];
					named |= topics[state] == 0 || Topics.isInName(line, i + 1 - topicLengths[state], i + 1) ? 0
							: topics[state];
				}
			}
		}
		return Topics.count(set) ? set | named : set;
	}
}
