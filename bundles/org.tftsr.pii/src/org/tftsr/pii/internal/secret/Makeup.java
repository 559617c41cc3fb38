package org.tftsr.pii.internal.secret;

import org.tftsr.pii.internal.engine.Ascii;

/**
 * Which units a value is made of. It is told in one reading, so that hardly any check has to read the value again.
 *
 * @param digits   how many ASCII digits there are
 * @param small    how many small ASCII letters
 * @param capitals how many capital ones
 * @param low      a bit for each of the first 64 ASCII units that is in it
 * @param high     a bit for each of the others
 * @param ascii    whether all units are ASCII
 */
record Makeup(int digits, int small, int capitals, long low, long high, boolean ascii) {

	static Makeup of(String value) {
		int digits = 0;
		int small = 0;
		int capitals = 0;
		long low = 0;
		long high = 0;
		int all = 0;
		for (int i = 0; i < value.length(); i++) {
			char c = value.charAt(i);
			all |= c;
			if (c < Long.SIZE) {
				low |= 1L << c;
				digits += Ascii.isDigit(c) ? 1 : 0;
			} else if (c < 2 * Long.SIZE) {
				high |= 1L << c;
				small += Ascii.isLower(c) ? 1 : 0;
				capitals += Ascii.isUpper(c) ? 1 : 0;
			}
		}
		return new Makeup(digits, small, capitals, low, high, all < 2 * Long.SIZE);
	}

	int letters() {
		return small + capitals;
	}

	/** Whether an ASCII unit is in it. */
	boolean has(char unit) {
		return ((unit < Long.SIZE ? low : high) >>> unit & 1) != 0;
	}

	/** Whether it has any unit that another value is made of. */
	boolean hasAnyOf(Makeup units) {
		return (low & units.low | high & units.high) != 0;
	}

	/** Whether it is of nothing but ASCII units that another value is made of as well. */
	boolean isWithin(Makeup units) {
		return ascii && (low & ~units.low | high & ~units.high) == 0;
	}

	/** Whether it is of one ASCII unit, over and over. */
	boolean isOneUnit() {
		return ascii && Long.bitCount(low) + Long.bitCount(high) == 1;
	}
}
