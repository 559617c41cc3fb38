package org.tftsr.pii.internal.engine;

import java.util.function.IntUnaryOperator;

/** How a line that is hidden as a whole is cut: into pieces of the length that a value may have. */
public final class DenseLine {

	private static final int LONGEST_PIECE = 1 << 12;

	/** Takes the pieces in order. */
	@FunctionalInterface
	public interface Pieces {

		/**
		 * @param start its first unit
		 * @param end   behind its last unit
		 */
		void take(int start, int end);
	}

	private DenseLine() {
	}

	/**
	 * Cuts the line between two places; what is blank at its end stays as it is.
	 *
	 * @param unitAt the UTF-16 unit at a place
	 */
	public static void cut(IntUnaryOperator unitAt, int start, int end, Pieces pieces) {
		int stop = end;
		while (stop > start && unitAt.applyAsInt(stop - 1) <= ' ') {
			stop--;
		}
		int from = start;
		while (from < stop) {
			int to = Math.min(stop, from + LONGEST_PIECE);
			to -= to < stop && Character.isHighSurrogate((char) unitAt.applyAsInt(to - 1)) ? 1 : 0;
			pieces.take(from, to);
			from = to;
		}
	}
}
