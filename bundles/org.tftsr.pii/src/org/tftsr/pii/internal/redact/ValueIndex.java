package org.tftsr.pii.internal.redact;

import java.util.OptionalInt;

/**
 * Knows values by their hash alone: which number each has, and where they stand in a text. The memory of a value is a
 * slot of a table and some bits, whatever its length.
 * <p>
 * To find values, the hash of the text is carried on from each place that one may start at, and looked up at each end of
 * a word. On the way stand marks, one at each end of a word at first, then farther apart: their hashes were noted of
 * every value, so an attempt ends at the first mark that no value has. The places of marks follow from what is before
 * them, hence those of a value are the same in every text. Not thread-safe.
 */
public final class ValueIndex {

	/** Shorter values are words and numbers that stand everywhere. */
	public static final int SHORTEST = 4;
	/** The most units from where a mark may stand to where it does. */
	private static final int MARK_WITHIN = 64;
	/** Bits of an address in the filter of starts, and what spreads them over it (Fibonacci hashing). */
	private static final int START_ADDRESS = 20;
	private static final long SPREAD = 0x9E3779B97F4A7C15L;

	/** What letters and digits are: worked out by whoever looks for values, not where an index is but made, which may be a window. */
	private static final class Words {

		static final boolean[] WORD = new boolean[Character.MAX_VALUE + 1];

		static {
			for (int c = 0; c < WORD.length; c++) {
				WORD[c] = Character.isLetterOrDigit((char) c);
			}
		}

		private Words() {
		}
	}

	private final ValueHash hashes = new ValueHash();
	private final ValueTable table;
	/** Of each value that is looked for, all of it and what is before each mark. */
	private final HashFilter prefixes;
	private final long[] starts = new long[1 << START_ADDRESS - 6];
	/** By the low half of a unit. */
	private final boolean[] firstUnits = new boolean[1 << Byte.SIZE];
	/** The most line ends that a value holds which is looked for. */
	private int mostLineEnds;
	private int matched;
	private int read;
	private boolean cut;

	/** @param bytes about the most memory to take; when it is used up, no more values are taken in */
	public ValueIndex(long bytes) {
		MemoryLimit memory = new MemoryLimit(bytes);
		prefixes = new HashFilter(memory);
		table = new ValueTable(memory);
	}

	/** What {@link #number} needs to know of a value. */
	public long hash(CharSequence value) {
		return hashes.of(value);
	}

	/** As {@link #hash}, of what is but the start of values. */
	public long hashOfStart(CharSequence start) {
		return hashes.ofStart(start);
	}

	/** The number of a value of a type; 0 where it is not known. */
	public int number(long hash, int type) {
		return table.number(hash, type);
	}

	/**
	 * Takes in what has a number from now on, but is not looked for in texts. It is left out where there is no room.
	 *
	 * @return whether it was taken in
	 */
	public boolean add(long hash, int type, int number) {
		return table.put(hash, type, number, false);
	}

	/**
	 * As {@link #add(long, int, int)}, of a value that is also looked for in texts. Of one that has several types, the
	 * first one counts there; one shorter than {@value #SHORTEST} units is not looked for.
	 */
	public boolean addToFind(CharSequence value, long hash, int type, int number) {
		if (value.length() < SHORTEST || table.everywhere(hash) != ValueTable.NONE) {
			return add(hash, type, number);
		}
		if (!table.put(hash, type, number, true)) {
			return false;
		}
		char[] chars = value.toString().toCharArray();
		int start = startBit(chars, 0);
		starts[start >> 6] |= 1L << start;
		firstUnits[chars[0] & 0xFF] = true;
		mostLineEnds = Math.max(mostLineEnds, (int) value.chars().filter(c -> c == '\n').count());
		addMarks(chars);
		prefixes.add(hash);
		return true;
	}

	private void addMarks(char[] value) {
		long hash = ValueHash.NONE;
		int next = SHORTEST;
		for (int i = 0; i < value.length - 1; i++) {
			hash = hashes.add(hash, value[i]);
			if (isMark(i + 1, next, isWord(value[i]) && !isWord(value[i + 1]))) {
				prefixes.add(hash);
				next = nextMark(i + 1);
			}
		}
	}

	private static boolean isMark(int length, int next, boolean endOfWord) {
		return length >= next && (endOfWord || length == next + MARK_WITHIN);
	}

	/** A long value has few marks, and an attempt in vain goes little farther than the text and a value agree. */
	private static int nextMark(int length) {
		return length + Math.max(1, length >> 2);
	}

	private static int startBit(char[] text, int at) {
		long units = (long) text[at] << 48 | (long) text[at + 1] << 32 | (long) text[at + 2] << 16 | text[at + 3];
		return (int) (units * SPREAD >>> Long.SIZE - START_ADDRESS);
	}

	/** Whether a unit is a letter or digit. */
	public static boolean isWord(char c) {
		return Words.WORD[c];
	}

	/** Whether a value may start with a unit. */
	public boolean mayStartWith(char c) {
		return firstUnits[c & 0xFF];
	}

	/**
	 * Whether a value may start at a place, which is not within a word; says no of most.
	 *
	 * @param end behind the last unit of the text
	 */
	public boolean mayStart(char[] text, int at, int end) {
		if (end - at < SHORTEST) {
			return false;
		}
		int start = startBit(text, at);
		return (starts[start >> 6] >>> start & 1) != 0;
	}

	/**
	 * Finds the longest value that stands at a place as a word of its own.
	 *
	 * @param end  behind the last unit of the text
	 * @param most how many units to read at most
	 * @return behind its last unit; {@code start} where none stands there
	 */
	public int longest(char[] text, int start, int end, int most) {
		int longest = start;
		int next = SHORTEST;
		long hash = ValueHash.NONE;
		int limit = most < end - start ? start + most : end;
		read = limit - start;
		cut = false;
		for (int i = start; i < limit; i++) {
			hash = hashes.add(hash, text[i]);
			boolean word = isWord(text[i]);
			boolean wordFollows = i + 1 < end && isWord(text[i + 1]);
			boolean mark = isMark(i + 1 - start, next, word && !wordFollows);
			boolean boundary = i + 1 - start >= SHORTEST && !(word && wordFollows);
			if (mark || boundary) {
				boolean possible = prefixes.contains(hash);
				if (possible && boundary && matches(hash)) {
					longest = i + 1;
				}
				if (mark && !possible) {
					read = i + 1 - start;
					return longest;
				}
				next = mark ? nextMark(i + 1 - start) : next;
			}
		}
		cut = limit < end;
		return longest;
	}

	/** The number of the type that a value has which is looked for in texts; empty where none such is known. */
	public OptionalInt typeOf(long hash) {
		int entry = table.everywhere(hash);
		return entry == ValueTable.NONE ? OptionalInt.empty() : OptionalInt.of(ValueTable.type(entry));
	}

	private boolean matches(long hash) {
		int entry = table.everywhere(hash);
		if (entry == ValueTable.NONE) {
			return false;
		}
		matched = entry;
		return true;
	}

	/** How many units the last call of {@link #longest} read. */
	public int read() {
		return read;
	}

	/** Whether the last call of {@link #longest} stopped before it could tell what stands there. */
	public boolean wasCut() {
		return cut;
	}

	/** The most line ends within a value that is looked for in texts. */
	public int mostLineEnds() {
		return mostLineEnds;
	}

	/** The type of what {@link #longest} found last. */
	public int matchedType() {
		return ValueTable.type(matched);
	}

	/** The number of what {@link #longest} found last. */
	public int matchedNumber() {
		return ValueTable.number(matched);
	}
}
