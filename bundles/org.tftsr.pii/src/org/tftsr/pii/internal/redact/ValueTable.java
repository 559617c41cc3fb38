package org.tftsr.pii.internal.redact;

import java.util.function.LongPredicate;

/**
 * Numbers by hash and type, in 12 bytes a slot: open addressing with linear probing, in many small segments that grow one
 * by one, so that growing needs little memory on top. Not thread-safe.
 */
final class ValueTable {

	/** Types and numbers that a slot has room for. */
	static final int TYPES = 1 << 8;
	static final int NUMBERS = 1 << 24;
	/** No entry: numbers start at 1. */
	static final int NONE = 0;

	private static final int NUMBER_BITS = 24;
	private static final int SEGMENT_BITS = 8;
	private static final int SMALLEST = 16;
	private static final int SLOT_BYTES = Long.BYTES + Integer.BYTES;
	/** Spreads hashes over segments and slots (Fibonacci hashing). */
	private static final long SPREAD = 0x9E3779B97F4A7C15L;

	/** One of the tables; full slots are those whose key is not 0. */
	private static final class Segment {

		/** The hash, and in the lowest bit whether the value is looked for everywhere. */
		private long[] keys = new long[SMALLEST];
		/** Type and number. */
		private int[] entries = new int[SMALLEST];
		private int size;

		private int home(long spread) {
			return (int) ((spread >>> SEGMENT_BITS & 0xFFFFFFFFL) * keys.length >>> Integer.SIZE);
		}

		private int next(int slot) {
			return slot + 1 == keys.length ? 0 : slot + 1;
		}

		private void put(long key, int entry) {
			int slot = home((key >>> 1) * SPREAD);
			while (keys[slot] != 0) {
				slot = next(slot);
			}
			keys[slot] = key;
			entries[slot] = entry;
			size++;
		}

		private void grow(int capacity) {
			long[] oldKeys = keys;
			int[] oldEntries = entries;
			keys = new long[capacity];
			entries = new int[capacity];
			size = 0;
			for (int i = 0; i < oldKeys.length; i++) {
				if (oldKeys[i] != 0) {
					put(oldKeys[i], oldEntries[i]);
				}
			}
		}
	}

	private final Segment[] segments = new Segment[1 << SEGMENT_BITS];
	private final LongPredicate memory;

	/** @param memory asked for so many bytes more, says whether it may have them */
	ValueTable(LongPredicate memory) {
		this.memory = memory;
	}

	static int entry(int type, int number) {
		return type << NUMBER_BITS | number;
	}

	static int type(int entry) {
		return entry >>> NUMBER_BITS;
	}

	static int number(int entry) {
		return entry & NUMBERS - 1;
	}

	private static int segmentOf(long hash) {
		return (int) (hash * SPREAD >>> Long.SIZE - SEGMENT_BITS);
	}

	private static long key(long hash, boolean everywhere) {
		// no key is 0: a hash of 0 counts as 1
		return Math.max(1, hash) << 1 | (everywhere ? 1 : 0);
	}

	/** The number of a value of a type, or {@link #NONE}. */
	int number(long hash, int type) {
		Segment segment = segments[segmentOf(hash)];
		if (segment == null) {
			return NONE;
		}
		long key = key(hash, false) >>> 1;
		for (int slot = segment.home(key * SPREAD); segment.keys[slot] != 0; slot = segment.next(slot)) {
			if (segment.keys[slot] >>> 1 == key && type(segment.entries[slot]) == type) {
				return number(segment.entries[slot]);
			}
		}
		return NONE;
	}

	/** The entry of a value that is looked for everywhere, or {@link #NONE}. */
	int everywhere(long hash) {
		Segment segment = segments[segmentOf(hash)];
		if (segment == null) {
			return NONE;
		}
		long key = key(hash, true);
		for (int slot = segment.home((key >>> 1) * SPREAD); segment.keys[slot] != 0; slot = segment.next(slot)) {
			if (segment.keys[slot] == key) {
				return segment.entries[slot];
			}
		}
		return NONE;
	}

	/**
	 * Adds an entry that is not there.
	 *
	 * @return false where there is no room, and nothing was added
	 */
	boolean put(long hash, int type, int number, boolean everywhere) {
		if (type >= TYPES || number >= NUMBERS) {
			return false;
		}
		int at = segmentOf(hash);
		if (segments[at] == null && memory.test(SMALLEST * SLOT_BYTES)) {
			segments[at] = new Segment();
		}
		Segment segment = segments[at];
		if (segment == null || !hasRoom(segment)) {
			return false;
		}
		segment.put(key(hash, everywhere), entry(type, number));
		return true;
	}

	/** Whether a segment takes one more; it grows when 4 of 5 slots are full, or, without memory, takes 7 of 8. */
	private boolean hasRoom(Segment segment) {
		int capacity = segment.keys.length;
		if (segment.size >= capacity - capacity / 5 && memory.test(capacity / 4 * SLOT_BYTES)) {
			segment.grow(capacity + capacity / 4);
			return true;
		}
		return segment.size < capacity - capacity / 8;
	}
}
