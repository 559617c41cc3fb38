package org.tftsr.logs.internal.charset;

import java.util.BitSet;

/**
 * The control codes of ASCII in a sample that neither lay out text nor colour a terminal. Holes are left out before: {@link TextSample}.
 *
 * @param share the share of all bytes, from 0 to 1, with NUL
 * @param named the same without NUL, with which crashes and rotations fill up logs
 * @param kinds how many different ones there are, without NUL
 */
record ControlBytes(double share, double named, int kinds) {

	private static final int DELETE = 0x7f;
	private static final int ESCAPE = 0x1b;
	private static final double MAX_NAMED = 0.02;
	/**
	 * Text that uses control codes uses few: the field separator of FIX, start and end of a message, shifts. Compressed
	 * and encrypted bytes have all 25 of them, together about a tenth of all bytes.
	 */
	private static final int MAX_KINDS = 4;

	/** Counts them. */
	static ControlBytes in(byte[] sample) {
		int nul = 0;
		int named = 0;
		BitSet kinds = new BitSet();
		for (byte b : sample) {
			if (b == 0) {
				nul++;
			} else if (isControl(b)) {
				named++;
				kinds.set(b);
			}
		}
		double length = Math.max(1, sample.length);
		return new ControlBytes((nul + named) / length, named / length, kinds.cardinality());
	}

	private static boolean isControl(byte b) {
		boolean layout = b >= '\b' && b <= '\r' || b == ESCAPE;
		return b >= 0 && b < ' ' && !layout || b == DELETE;
	}

	/**
	 * Whether these are in no text of an 8-bit or multi-byte encoding; none of them uses control codes within a
	 * character.
	 */
	boolean areOfNoText() {
		return named > MAX_NAMED && kinds > MAX_KINDS;
	}
}
