package org.tftsr.logs.internal.cause;

/**
 * In which parts of a log something was seen, without knowing beforehand how long the log is: 64 parts that double in
 * width whenever the log outgrows them. Mutable.
 */
final class Spread {

	private static final int PARTS = 64;

	private long parts;
	private int shift;

	/** Notes a line, from 0 and not before any noted earlier. */
	void note(long line) {
		while (line >> shift >= PARTS) {
			parts = halve(parts);
			shift++;
		}
		parts |= 1L << (line >> shift);
	}

	/** Takes over what another one noted. */
	void add(Spread other) {
		long theirs = other.parts;
		int theirShift = other.shift;
		while (shift < theirShift) {
			parts = halve(parts);
			shift++;
		}
		while (theirShift < shift) {
			theirs = halve(theirs);
			theirShift++;
		}
		parts |= theirs;
	}

	/** Makes the parts as wide as in a log of so many lines, so that kinds which ended early compare with others. */
	void widen(long lines) {
		while (lines - 1 >> shift >= PARTS) {
			parts = halve(parts);
			shift++;
		}
	}

	private static long halve(long bits) {
		long half = 0;
		for (int i = 0; i < PARTS; i += 2) {
			if ((bits >>> i & 3) != 0) {
				half |= 1L << i / 2;
			}
		}
		return half;
	}

	/** In how many of the parts that end before a line, from 0, it was seen. */
	int partsBefore(long line) {
		long ended = line >> shift;
		return Long.bitCount(ended >= PARTS ? parts : parts & (1L << ended) - 1);
	}

	/** How many parts end before a line, from 0. */
	long endedBefore(long line) {
		return line >> shift;
	}

	/** How many lines each part of a log of so many lines has. */
	static int width(long lines) {
		int shift = 0;
		while (lines - 1 >> shift >= PARTS) {
			shift++;
		}
		return 1 << shift;
	}

	/** A bit for each part of the log in which it was seen, that of the first part in the lowest place. */
	long bits() {
		return parts;
	}

	/** In how many parts of the log it was seen. */
	int parts() {
		return Long.bitCount(parts);
	}

	/** The share of the log's parts in which it was seen, from 0 to 1. */
	double share(long lines) {
		long used = Math.max(1, (lines - 1 >> shift) + 1);
		return (double) parts() / used;
	}
}
