package org.tftsr.pii.internal.redact;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongPredicate;

/**
 * Says of most hashes that were not added that they were not. Its layers, each a bit per hash, grow with the number of
 * hashes, while the small first one answers in the processor's cache (a Bloom filter that scales: Almeida and others,
 * 2007). Not thread-safe.
 */
final class HashFilter {

	private static final int FIRST_ADDRESS = 20;
	private static final int LAST_ADDRESS = 35;
	/** Each layer is 8 times as large as the one before, and full when one in 8 of its bits is set. */
	private static final int GROWTH = 3;
	private static final int BITS_PER_HASH = 8;
	private static final long SPREAD = 0xD1342543DE82EF95L;

	private final LongPredicate memory;
	private final List<long[]> layers = new ArrayList<>();
	private int address = FIRST_ADDRESS;
	/** How many hashes the newest layer takes until another is due. */
	private long room;

	/** @param memory asked for so many bytes more, says whether it may have them */
	HashFilter(LongPredicate memory) {
		this.memory = memory;
		memory.test(bytes(address));
		addLayer();
	}

	private static long bytes(int address) {
		return 1L << address - 3;
	}

	private void addLayer() {
		layers.add(new long[1 << address - 6]);
		room = (1L << address) / BITS_PER_HASH;
	}

	void add(long hash) {
		if (contains(hash)) {
			return;
		}
		if (room == 0 && address + GROWTH <= LAST_ADDRESS && memory.test(bytes(address + GROWTH))) {
			address += GROWTH;
			addLayer();
		}
		long bit = bit(hash, address);
		layers.getLast()[(int) (bit >>> 6)] |= 1L << bit;
		// without memory for another layer this one goes on: more looks are in vain then
		room = Math.max(0, room - 1);
	}

	boolean contains(long hash) {
		int layerAddress = FIRST_ADDRESS;
		for (int i = 0; i < layers.size(); i++) {
			long bit = bit(hash, layerAddress);
			if ((layers.get(i)[(int) (bit >>> 6)] >>> bit & 1) != 0) {
				return true;
			}
			layerAddress += GROWTH;
		}
		return false;
	}

	private static long bit(long hash, int address) {
		return hash * SPREAD >>> Long.SIZE - address;
	}
}
