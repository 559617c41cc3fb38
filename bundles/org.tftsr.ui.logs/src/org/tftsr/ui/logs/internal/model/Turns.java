package org.tftsr.ui.logs.internal.model;

import java.util.Arrays;
import java.util.concurrent.TimeUnit;

/**
 * Who of many threads may work while a person is at the keyboard: so many at a time, those of the most urgent work first. A
 * thread that has a turn keeps it for as long as it asks for it again; nobody has to give one back. Thread-safe.
 */
final class Turns {

	/** A thread that has not asked for so long has ended, or waits for something. */
	private static final long KEPT_NANOS = TimeUnit.MILLISECONDS.toNanos(10);
	private static final long NOBODY = -1;
	private static final int NONE = -1;

	private final long[] threads;
	private final int[] priorities;
	private final long[] askedAt;

	/** @param number how many threads may work at a time, at least one */
	Turns(int number) {
		threads = new long[number];
		Arrays.fill(threads, NOBODY);
		priorities = new int[number];
		askedAt = new long[number];
	}

	/**
	 * Takes a turn, or keeps the one it has.
	 *
	 * @param thread   number of the thread that asks
	 * @param priority that of its job, where less is more urgent
	 * @param now      by {@link System#nanoTime}
	 * @return whether it may work; else it is to rest
	 */
	synchronized boolean take(long thread, int priority, long now) {
		int given = NONE;
		for (int i = 0; i < threads.length; i++) {
			if (threads[i] == thread) {
				given = i;
				break;
			}
			if (isFree(i, now) || priorities[i] > priority) {
				given = i;
			}
		}
		if (given == NONE) {
			return false;
		}
		threads[given] = thread;
		priorities[given] = priority;
		askedAt[given] = now;
		return true;
	}

	private boolean isFree(int turn, long now) {
		return threads[turn] == NOBODY || now - askedAt[turn] > KEPT_NANOS;
	}
}
