package org.tftsr.logs.internal.facts;

/** Numbers of any width next to each other in words. */
final class Bits {

	private Bits() {
	}

	/** How many words so many bits take. */
	static int words(long bits) {
		return Math.toIntExact(Math.ceilDiv(bits, (long) Long.SIZE));
	}

	/** Writes a number where only zeros are so far. */
	static void put(long[] words, long at, int width, long value) {
		if (width == 0) {
			return;
		}
		int word = (int) (at >>> 6);
		int shift = (int) (at & 63);
		words[word] |= value << shift;
		if (shift + width > Long.SIZE) {
			words[word + 1] |= value >>> Long.SIZE - shift;
		}
	}

	static long get(long[] words, long at, int width) {
		if (width == 0) {
			return 0;
		}
		int word = (int) (at >>> 6);
		int shift = (int) (at & 63);
		long value = words[word] >>> shift;
		if (shift + width > Long.SIZE) {
			value |= words[word + 1] << Long.SIZE - shift;
		}
		return value & -1L >>> Long.SIZE - width;
	}

	static boolean isSet(long[] words, int at) {
		return (words[at >>> 6] >>> at & 1) != 0;
	}

	static void clear(long[] words, int at) {
		words[at >>> 6] &= ~(1L << at);
	}

	static void set(long[] words, int at) {
		words[at >>> 6] |= 1L << at;
	}
}
