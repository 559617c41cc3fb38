package org.tftsr.logs.internal.facts;

/**
 * Times of lines that stand together, in groups of 64: the earliest of the group, and how much later each is, in as many
 * bits as the latest needs. Where room is short the bits are limited, and times are rounded down. Immutable.
 */
final class PackedTimes {

	private static final int GROUP = 64;

	private final long[] bases;
	private final byte[] widths;
	private final byte[] shifts;
	private final long[] words;

	/**
	 * Packs the first so many times.
	 *
	 * @param widest how many bits a time may take
	 */
	PackedTimes(long[] times, int count, int widest) {
		int groups = Math.ceilDiv(count, GROUP);
		bases = new long[groups];
		widths = new byte[groups];
		shifts = new byte[groups];
		long bits = 0;
		for (int g = 0; g < groups; g++) {
			int end = Math.min(count, (g + 1) * GROUP);
			long least = Long.MAX_VALUE;
			long most = Long.MIN_VALUE;
			for (int i = g * GROUP; i < end; i++) {
				least = Math.min(least, times[i]);
				most = Math.max(most, times[i]);
			}
			int needed = Long.SIZE - Long.numberOfLeadingZeros(most - least);
			bases[g] = least;
			widths[g] = (byte) Math.min(needed, widest);
			shifts[g] = (byte) (needed - widths[g]);
			bits += (long) widths[g] * GROUP;
		}
		words = new long[Bits.words(bits)];
		long at = 0;
		for (int i = 0; i < count; i++) {
			int g = i / GROUP;
			Bits.put(words, at + (long) (i % GROUP) * widths[g], widths[g], times[i] - bases[g] >>> shifts[g]);
			at += i % GROUP == GROUP - 1 ? (long) widths[g] * GROUP : 0;
		}
	}

	long get(int index) {
		int group = index / GROUP;
		long at = 0;
		for (int g = 0; g < group; g++) {
			at += (long) widths[g] * GROUP;
		}
		long later = Bits.get(words, at + (long) (index % GROUP) * widths[group], widths[group]);
		return bases[group] + (later << shifts[group]);
	}

	/** How many bytes the times take. */
	long bytes() {
		return (long) (words.length + bases.length) * Long.BYTES + widths.length * 2L;
	}
}
