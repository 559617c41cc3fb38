package org.tftsr.pii.internal.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * All triggers of a list of recognisers, as tables. The first two units of a literal give an index; behind it are the
 * few literals that start so. Immutable.
 */
public final class TriggerTable {

	private static final int ASCII = 128;
	private static final Recogniser[] NONE = {};

	/** A literal and who wants to be asked there. */
	private record Entry(String literal, boolean ignoreCase, Recogniser recogniser) {

		/** Asked only where the first two units are known to stand. */
		boolean standsAt(Window window, int at) {
			if (literal.length() <= 2) {
				return true;
			}
			return ignoreCase ? window.startsWithAnyCase(at, literal) : window.startsWith(at, literal);
		}
	}

	final byte[] kinds = CharKinds.table();
	private final short[] pairs = new short[ASCII * ASCII];
	private final Entry[][] buckets;
	/** For each bucket, a bit for each unit that a literal of it has in third place; two words a bucket. */
	private final long[] thirds;
	/** For each bucket, whether a literal of it is so short that any unit may follow. */
	private final boolean[] anyThird;
	private final Recogniser[] numbers;
	private final Recogniser[] opaqueWords;

	public TriggerTable(List<Recogniser> recognisers) {
		List<Recogniser> atNumbers = new ArrayList<>();
		List<Recogniser> atOpaqueWords = new ArrayList<>();
		Map<Integer, List<Entry>> byPair = new HashMap<>();
		for (Recogniser recogniser : recognisers) {
			Triggers triggers = recogniser.triggers();
			if (triggers.numbers()) {
				atNumbers.add(recogniser);
			}
			if (triggers.opaqueWords()) {
				atOpaqueWords.add(recogniser);
			}
			for (String literal : triggers.literals()) {
				register(byPair, literal, triggers.ignoreCase(), recogniser);
			}
		}
		numbers = atNumbers.toArray(NONE);
		opaqueWords = atOpaqueWords.toArray(NONE);
		buckets = new Entry[byPair.size() + 1][];
		thirds = new long[buckets.length * 2];
		anyThird = new boolean[buckets.length];
		short next = 1;
		for (Map.Entry<Integer, List<Entry>> pair : byPair.entrySet()) {
			pair.getValue().sort(Comparator.comparing((Entry e) -> e.literal().length()).reversed());
			buckets[next] = pair.getValue().toArray(new Entry[0]);
			for (Entry entry : pair.getValue()) {
				noteThird(next, entry);
			}
			pairs[pair.getKey()] = next++;
		}
	}

	private void register(Map<Integer, List<Entry>> byPair, String literal, boolean ignoreCase, Recogniser recogniser) {
		String text = ignoreCase ? literal.toLowerCase(Locale.ROOT) : literal;
		Entry entry = new Entry(text, ignoreCase, recogniser);
		for (char first : forms(text.charAt(0), ignoreCase)) {
			if (!CharKinds.isWord(first)) {
				kinds[first] = CharKinds.MARK;
			}
			if (text.length() == 1) {
				for (char second = 0; second < ASCII; second++) {
					byPair.computeIfAbsent(pair(first, second), p -> new ArrayList<>()).add(entry);
				}
			} else {
				for (char second : forms(text.charAt(1), ignoreCase)) {
					byPair.computeIfAbsent(pair(first, second), p -> new ArrayList<>()).add(entry);
				}
			}
		}
	}

	private void noteThird(int bucket, Entry entry) {
		if (entry.literal().length() <= 2) {
			thirds[bucket * 2] = -1;
			thirds[bucket * 2 + 1] = -1;
			anyThird[bucket] = true;
			return;
		}
		for (char third : forms(entry.literal().charAt(2), entry.ignoreCase())) {
			thirds[bucket * 2 + (third >= Long.SIZE ? 1 : 0)] |= 1L << third;
		}
	}

	private static char[] forms(char c, boolean ignoreCase) {
		return ignoreCase && Ascii.isLetter(c) ? new char[] { c, Character.toUpperCase(c) } : new char[] { c };
	}

	private static int pair(char first, char second) {
		return first * ASCII + second;
	}

	/** The bucket of the literals that may start with these units; 0 where there is none. */
	int bucket(char first, char second, char third) {
		int bucket = first < ASCII ? pairs[pair(first, second < ASCII ? second : 0)] : 0;
		int half = bucket * 2 + (third >= Long.SIZE ? 1 : 0);
		boolean possible = third >= ASCII ? anyThird[bucket] : (thirds[half] >>> third & 1) != 0;
		return possible ? bucket : 0;
	}

	void fire(int bucket, Window window, int at, Findings found) {
		for (Entry entry : buckets[bucket]) {
			if (entry.standsAt(window, at)) {
				entry.recogniser().recognise(window, at, found);
			}
		}
	}

	void fireNumber(Window window, int at, Findings found) {
		for (Recogniser recogniser : numbers) {
			recogniser.recognise(window, at, found);
		}
	}

	void fireOpaqueWord(Window window, int at, Findings found) {
		for (Recogniser recogniser : opaqueWords) {
			recogniser.recognise(window, at, found);
		}
	}
}
