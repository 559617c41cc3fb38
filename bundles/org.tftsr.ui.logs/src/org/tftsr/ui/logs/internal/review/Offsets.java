package org.tftsr.ui.logs.internal.review;

import java.util.Arrays;

/**
 * Places in a text, each behind the one before. They are kept as what lies between them, mostly in one byte or two: of a log there may
 * be millions. Not thread-safe.
 */
final class Offsets {

	private static final int FIRST_SIZE = 1024;
	private static final int BITS = 7;
	private static final int MORE = 1 << BITS;

	private byte[] distances = new byte[FIRST_SIZE];
	private int size;
	private long last;

	/** Adds one behind all that are there. */
	void add(long offset) {
		if (offset < last) {
			throw new IllegalArgumentException(offset + " comes before " + last); //$NON-NLS-1$
		}
		long distance = offset - last;
		while (distance >= MORE) {
			append((byte) (distance | MORE));
			distance >>>= BITS;
		}
		append((byte) distance);
		last = offset;
	}

	private void append(byte part) {
		if (size == distances.length) {
			distances = Arrays.copyOf(distances, 2 * size);
		}
		distances[size++] = part;
	}

	/** Looks for places from the first one on. */
	Walk walk() {
		return new Walk();
	}

	/** Looks for places in the order in which they are. */
	final class Walk {

		private int index;
		private long place = -1;
		private long sum;

		/** @param offset not before the one that was asked for last */
		boolean has(long offset) {
			while (place < offset && index < size) {
				place = next();
			}
			return place == offset;
		}

		private long next() {
			int shift = 0;
			while (distances[index] < 0) {
				sum += (long) (distances[index++] & MORE - 1) << shift;
				shift += BITS;
			}
			sum += (long) distances[index++] << shift;
			return sum;
		}
	}
}
