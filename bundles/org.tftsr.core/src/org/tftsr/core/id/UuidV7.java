package org.tftsr.core.id;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;

/**
 * Makes version 7 UUIDs (RFC 9562, section 5.7): 48 bits of Unix milliseconds, then random bits. Within one generator the
 * results grow strictly, also within a millisecond and when the clock is set back (method 1 of section 6.2: the 12 bits of
 * {@code rand_a} count, and a full counter borrows the next millisecond). Thread-safe.
 */
public final class UuidV7 {

	private static final int COUNTER_BITS = 12;

	private final Clock clock;
	private final SecureRandom random = new SecureRandom();
	/** Milliseconds in the upper bits, the counter in the lower twelve. */
	private long last;

	public UuidV7() {
		this(Clock.systemUTC());
	}

	/** For tests that need a clock of their own. */
	public UuidV7(Clock clock) {
		this.clock = clock;
	}

	/** The next identifier, greater than every one before it from this generator. */
	public UUID next() {
		long tick = nextTick();
		long milliseconds = tick >>> COUNTER_BITS;
		long counter = tick & ((1L << COUNTER_BITS) - 1);
		long high = milliseconds << 16 | 0x7000L | counter;
		long low = random.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL | 0x8000_0000_0000_0000L;
		return new UUID(high, low);
	}

	private synchronized long nextTick() {
		long now = clock.millis() << COUNTER_BITS;
		last = Math.max(now, last + 1);
		return last;
	}
}
