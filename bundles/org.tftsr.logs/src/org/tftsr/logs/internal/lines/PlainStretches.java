package org.tftsr.logs.internal.lines;

import java.util.BitSet;

/**
 * Which parts of a log are known to have no control sequences of terminals, so that they are looked for once only. It takes a
 * bit for 64 KB. Thread-safe.
 */
public final class PlainStretches {

	private static final int SHIFT = 16;

	private final BitSet plain = new BitSet();

	/**
	 * Whether a part is known to have none.
	 *
	 * @param from its first byte
	 * @param to   behind its last one
	 */
	synchronized boolean cover(long from, long to) {
		int first = (int) (from >> SHIFT);
		int end = (int) (to + (1 << SHIFT) - 1 >> SHIFT);
		return end <= first || plain.nextClearBit(first) >= end;
	}

	/** A part has none. */
	synchronized void add(long from, long to) {
		int first = (int) (from + (1 << SHIFT) - 1 >> SHIFT);
		int end = (int) (to >> SHIFT);
		if (first < end) {
			plain.set(first, end);
		}
	}
}
