package org.tftsr.logs.internal.facts;

/** Numbers from 0 in as many bits each as the largest one needs. Immutable. */
final class PackedInts {

	private final int width;
	private final long[] words;

	/** Packs the first so many values. */
	PackedInts(int[] values, int count) {
		int all = 0;
		for (int i = 0; i < count; i++) {
			all |= values[i];
		}
		width = Integer.SIZE - Integer.numberOfLeadingZeros(all);
		words = new long[Bits.words((long) width * count)];
		for (int i = 0; i < count; i++) {
			Bits.put(words, (long) i * width, width, values[i]);
		}
	}

	int get(int index) {
		return (int) Bits.get(words, (long) index * width, width);
	}

	/** How many bytes the values take. */
	long bytes() {
		return (long) words.length * Long.BYTES;
	}
}
