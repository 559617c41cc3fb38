package org.tftsr.pii.internal.redact;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.tftsr.core.pii.Pseudonym;
import org.tftsr.pii.internal.engine.Ascii;

/**
 * Finds known values in text. At each word start that some value may start at, the hash of the text from there on is
 * carried from unit to unit and looked up at each word end, for a bounded number of units, so the time is linear in the
 * text and does not depend on how many values are known. Not thread-safe.
 */
public final class ValueIndex {

	/**
	 * A known value in a text.
	 *
	 * @param start     its first unit
	 * @param end       behind its last unit
	 * @param pseudonym what is known of it
	 */
	public record Occurrence(int start, int end, Pseudonym pseudonym) {
	}

	/** Shorter values are words and numbers that stand everywhere. */
	public static final int SHORTEST = 4;
	/** Longer values are found by this many units and then compared. */
	private static final int HASHED = 64;
	private static final int ASCII = 128;
	/** Bits of an address in the filter, and the multiplier of Fibonacci hashing that spreads starts over it. */
	private static final int FILTER_ADDRESS = 20;
	private static final int SPREAD = 0x9E3779B9;

	private final Map<Integer, List<Pseudonym>> byHash = new HashMap<>();
	/** Answers for most places, without the map, that no value is there. */
	private final BitSet hashes = new BitSet(1 << FILTER_ADDRESS);
	private final BitSet starts = new BitSet(1 << FILTER_ADDRESS);
	private final boolean[] firstUnits = new boolean[ASCII];

	/** Adds a value; one shorter than {@value #SHORTEST} units, or one that is an everyday word, is left out. */
	public void add(Pseudonym pseudonym) {
		String value = pseudonym.value();
		if (value.length() >= SHORTEST && !EverydayWords.isOne(pseudonym)) {
			starts.set(startBit(value, 0));
			if (value.charAt(0) < ASCII) {
				firstUnits[value.charAt(0)] = true;
			}
			hashes.set(address(hash(value)));
			byHash.computeIfAbsent(hash(value), h -> new ArrayList<>(1)).add(pseudonym);
		}
	}

	private static int hash(CharSequence value) {
		int hash = 0;
		for (int i = 0; i < Math.min(HASHED, value.length()); i++) {
			hash = hash * 31 + value.charAt(i);
		}
		return hash;
	}

	private static int startBit(CharSequence text, int at) {
		int hash = 0;
		for (int i = at; i < at + SHORTEST; i++) {
			hash = hash * 257 + text.charAt(i);
		}
		return address(hash);
	}

	private static int address(int hash) {
		return hash * SPREAD >>> Integer.SIZE - FILTER_ADDRESS;
	}

	/** Where known values stand as whole words, by place, none overlapping; of several at one place the longest. */
	public List<Occurrence> find(String text) {
		List<Occurrence> found = new ArrayList<>();
		int last = text.length() - SHORTEST;
		boolean withinWord = false;
		int i = 0;
		while (i <= last) {
			char c = text.charAt(i);
			boolean word = isWord(c);
			boolean possible = !(word && withinWord) && (c >= ASCII || firstUnits[c]) && starts.get(startBit(text, i));
			Occurrence longest = possible ? longestAt(text, i) : null;
			if (longest != null) {
				found.add(longest);
				i = longest.end();
				withinWord = isWord(text.charAt(i - 1));
			} else {
				withinWord = word;
				i++;
			}
		}
		return found;
	}

	private static boolean isWord(char c) {
		return c < ASCII ? Ascii.isAlphanumeric(c) : Character.isLetterOrDigit(c);
	}

	private Occurrence longestAt(String text, int start) {
		Occurrence longest = null;
		int hash = 0;
		int last = Math.min(text.length(), start + HASHED);
		for (int i = start; i < last; i++) {
			hash = hash * 31 + text.charAt(i);
			boolean full = i + 1 - start == HASHED;
			if (hashes.get(address(hash)) && (full || i + 1 - start >= SHORTEST && isBoundary(text, i + 1))) {
				Occurrence match = longestWith(hash, text, start);
				longest = match == null ? longest : match;
			}
		}
		return longest;
	}

	private Occurrence longestWith(int hash, String text, int start) {
		Occurrence longest = null;
		for (Pseudonym candidate : byHash.getOrDefault(hash, List.of())) {
			int end = start + candidate.value().length();
			if ((longest == null || end > longest.end()) && end <= text.length() && isBoundary(text, end)
					&& text.startsWith(candidate.value(), start)) {
				longest = new Occurrence(start, end, candidate);
			}
		}
		return longest;
	}

	/** Whether no letter or digit goes on across a place. */
	private static boolean isBoundary(String text, int at) {
		return at == text.length() || !isWord(text.charAt(at - 1)) || !isWord(text.charAt(at));
	}
}
