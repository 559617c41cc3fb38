package org.tftsr.pii.internal.redact;

import java.security.SecureRandom;

/**
 * Hashes values unit by unit: the value of the polynomial whose coefficients are the units, modulo the prime
 * 2<sup>61</sup> - 1, at a random point (Carter and Wegman, 1979). Two different texts of at most n units share a hash
 * with a probability of at most n / 2<sup>61</sup>, and nobody can make two that do without knowing the point.
 * Immutable.
 */
final class ValueHash {

	/** The hash of no units. */
	static final long NONE = 0;

	private static final int BITS = 61;
	private static final long MODULUS = (1L << BITS) - 1;
	/** Follows the last unit of a text that is only the start of a value; no unit is as large. */
	private static final int START_ONLY = Character.MAX_VALUE + 1;

	private final long point;

	ValueHash() {
		point = new SecureRandom().nextLong(1L << Integer.SIZE, MODULUS);
	}

	/** The hash of a text one unit longer. */
	long add(long hash, int unit) {
		long low = hash * point;
		long high = Math.multiplyHigh(hash, point);
		// unit + 1, so that NULs at the start of a text count
		long sum = (low & MODULUS) + (low >>> BITS | high << Long.SIZE - BITS) + unit + 1;
		long reduced = (sum & MODULUS) + (sum >>> BITS);
		return reduced >= MODULUS ? reduced - MODULUS : reduced;
	}

	long of(CharSequence text) {
		long hash = NONE;
		for (int i = 0; i < text.length(); i++) {
			hash = add(hash, text.charAt(i));
		}
		return hash;
	}

	/** The hash of what is but the start of a value, which differs from that of the same text as a value. */
	long ofStart(CharSequence start) {
		return add(of(start), START_ONLY);
	}
}
