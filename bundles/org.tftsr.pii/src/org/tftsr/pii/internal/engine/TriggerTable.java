package org.tftsr.pii.internal.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * All triggers of a list of recognisers, as tables. The first two units of a literal give an index; behind it are the
 * few literals that start so, and the units that may stand before and behind these two. Immutable.
 */
public final class TriggerTable {

	private static final int ASCII = AsciiSet.SIZE;
	private static final int LAST = ASCII - 1;
	private static final int FILTER_BITS = 1 << 16;

	/** A literal, the units that may stand before it, and who wants to be asked there. */
	private record Entry(String literal, boolean ignoreCase, AsciiSet before, Recogniser recogniser) {

		/** Asked only where the first two units are known to stand. */
		boolean standsAt(Window window, int at) {
			if (!before.has(window.at(at - 1))) {
				return false;
			}
			return literal.length() <= 2
					|| (ignoreCase ? window.startsWithAnyCase(at, literal) : window.startsWith(at, literal));
		}
	}

	final byte[] kinds = CharKinds.table();
	private final short[] pairs = new short[ASCII * ASCII];
	private final Entry[][] buckets;
	/** A bit for each hash of three units that a literal starts with; small enough for the fastest cache. */
	private final long[] filter = new long[FILTER_BITS / Long.SIZE];
	private final NumberTable numbers;
	private final Recogniser[] opaqueWords;

	public TriggerTable(List<Recogniser> recognisers) {
		Map<Integer, List<Entry>> byPair = new HashMap<>();
		for (Recogniser recogniser : recognisers) {
			Triggers triggers = recogniser.triggers();
			for (String literal : triggers.literals()) {
				register(byPair, literal, triggers, recogniser);
			}
		}
		buckets = new Entry[byPair.size() + 1][];
		buckets[0] = new Entry[0];
		short next = 1;
		for (Map.Entry<Integer, List<Entry>> pair : byPair.entrySet()) {
			pair.getValue().sort(Comparator.comparing((Entry e) -> e.literal().length()).reversed());
			buckets[next] = pair.getValue().toArray(new Entry[0]);
			pairs[pair.getKey()] = next++;
		}
		numbers = new NumberTable(recognisers);
		opaqueWords = recognisers.stream().filter(r -> r.triggers().opaqueWords()).toArray(Recogniser[]::new);
	}

	private void register(Map<Integer, List<Entry>> byPair, String literal, Triggers triggers, Recogniser recogniser) {
		boolean ignoreCase = triggers.ignoreCase();
		String text = ignoreCase ? literal.toLowerCase(Locale.ROOT) : literal;
		for (char first = 0; first < ASCII; first++) {
			if (fits(text, 0, first, ignoreCase)) {
				kinds[first] = CharKinds.isWord(first) ? kinds[first] : CharKinds.MARK;
				register(byPair, first, text, triggers, recogniser);
			}
		}
	}

	private void register(Map<Integer, List<Entry>> byPair, char first, String text, Triggers triggers,
			Recogniser recogniser) {
		for (char second = 0; second < ASCII; second++) {
			char next = second;
			if (fits(text, 1, second, triggers.ignoreCase())) {
				AsciiSet before = AsciiSet.where(unit -> triggers.neighbours().fit(unit, next));
				if (!before.equals(AsciiSet.NONE)) {
					byPair.computeIfAbsent(pair(first, second), p -> new ArrayList<>())
							.add(new Entry(text, triggers.ignoreCase(), before, recogniser));
					noteThird(first, second, text, triggers.ignoreCase());
				}
			}
		}
	}

	private void noteThird(char first, char second, String text, boolean ignoreCase) {
		for (char third = 0; third < ASCII; third++) {
			if (fits(text, 2, third, ignoreCase)) {
				int hash = hash(first, second, third);
				filter[hash / Long.SIZE] |= 1L << hash;
			}
		}
	}

	/** Whether a unit can be the one at a place of a literal; any can behind its end. */
	private static boolean fits(String literal, int place, char unit, boolean ignoreCase) {
		return place >= literal.length() || (ignoreCase ? Ascii.lower(unit) : unit) == literal.charAt(place);
	}

	/** Units that are not ASCII share the place of the last one that is; no literal has either. */
	private static int pair(char first, char second) {
		return first * ASCII + Math.min(second, LAST);
	}

	private static int hash(char first, char second, char third) {
		return (first * 961 + Math.min(second, LAST) * 31 + Math.min(third, LAST)) % FILTER_BITS;
	}
	/** Whether a literal may start with these units; false alarms are possible, but few. */
	boolean mayStand(char first, char second, char third) {
		int hash = hash(first, second, third);
		return (filter[hash / Long.SIZE] >>> hash & 1) != 0;
	}

	/** Asks those whose literal stands at a place, given its first two units. */
	void fire(char first, char second, Window window, int at, Findings found) {
		if (first >= ASCII) {
			return;
		}
		for (Entry entry : buckets[pairs[pair(first, second)]]) {
			if (entry.standsAt(window, at)) {
				entry.recogniser().recognise(window, at, found);
			}
		}
	}

	/** As {@link Triggers.NumberShape#fits} describes numbers. */
	void fireNumber(char joint, int digits, char mark, boolean isLong, Window window, int at, Findings found) {
		for (Recogniser recogniser : numbers.askedAt(joint, digits, mark, isLong)) {
			recogniser.recognise(window, at, found);
		}
	}

	void fireOpaqueWord(Window window, int at, Findings found) {
		for (Recogniser recogniser : opaqueWords) {
			recogniser.recognise(window, at, found);
		}
	}
}
