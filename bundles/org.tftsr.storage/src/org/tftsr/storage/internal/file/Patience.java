package org.tftsr.storage.internal.file;

import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * How long this program waits for others that use the same database, and how often it looks again: so often that one who
 * lets go for a moment is noticed. An interrupted thread does not wait. One for each wait; not thread-safe.
 */
public final class Patience {

	/** The system property with the number of seconds. */
	public static final String PROPERTY = "tftsr.patience";

	/** Whoever has not let go by then hangs, or is a program that nobody should have running beside this one. */
	private static final long SECONDS = 60;

	private static final long SHORTEST_PAUSE = TimeUnit.MICROSECONDS.toNanos(500);
	private static final long LONGEST_PAUSE = TimeUnit.MILLISECONDS.toNanos(4);

	private final long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(milliseconds());

	/** How long that is. */
	public static long milliseconds() {
		return TimeUnit.SECONDS.toMillis(Math.max(1, Long.getLong(PROPERTY, SECONDS)));
	}

	/** Waits for a moment, not always the same one; false where the time is over or the thread was interrupted. */
	public boolean pause() {
		if (System.nanoTime() - end > 0 || Thread.currentThread().isInterrupted()) {
			return false;
		}
		LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(SHORTEST_PAUSE, LONGEST_PAUSE));
		return true;
	}
}
