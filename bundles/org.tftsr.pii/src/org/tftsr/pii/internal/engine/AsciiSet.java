package org.tftsr.pii.internal.engine;

/** A set of ASCII units, for which all other units count as in it. Immutable. */
record AsciiSet(long low, long high) {

	/** Which units are in a set. */
	@FunctionalInterface
	interface Test {
		boolean has(char unit);
	}

	static final AsciiSet NONE = new AsciiSet(0, 0);
	/** How many ASCII units there are. */
	static final int SIZE = 2 * Long.SIZE;

	static AsciiSet where(Test test) {
		long low = 0;
		long high = 0;
		for (char unit = 0; unit < Long.SIZE; unit++) {
			low |= test.has(unit) ? 1L << unit : 0;
			high |= test.has((char) (unit + Long.SIZE)) ? 1L << unit : 0;
		}
		return new AsciiSet(low, high);
	}

	AsciiSet or(AsciiSet other) {
		return new AsciiSet(low | other.low, high | other.high);
	}

	boolean has(char unit) {
		return unit >= SIZE || ((unit < Long.SIZE ? low : high) >>> unit & 1) != 0;
	}
}
