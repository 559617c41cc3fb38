package org.tftsr.storage.internal.vault;

import java.time.Duration;

import org.tftsr.storage.IdleTimer;

/** Runs something when nobody has touched it for a while. Thread-safe. */
final class IdleLock {

	private final IdleTimer timer;
	private final Runnable action;
	private Duration touched = Duration.ZERO;
	private Duration limit = Duration.ZERO;
	/** Tells a check that is due from one that was made for an earlier start. */
	private long generation;

	/** @param action runs on the timer's thread */
	IdleLock(IdleTimer timer, Runnable action) {
		this.timer = timer;
		this.action = action;
	}

	/** Begins to count. */
	synchronized void start(Duration time) {
		limit = time;
		generation++;
		touched = timer.now();
		if (!limit.isZero()) {
			schedule(limit);
		}
	}

	/** Counts no longer. */
	synchronized void stop() {
		limit = Duration.ZERO;
		generation++;
	}

	/** Begins anew. */
	synchronized void touch() {
		touched = timer.now();
	}

	private void schedule(Duration delay) {
		long mine = generation;
		timer.after(delay, () -> check(mine));
	}

	private void check(long asked) {
		synchronized (this) {
			if (asked != generation) {
				return;
			}
			Duration left = limit.minus(timer.now().minus(touched));
			if (left.isPositive()) {
				schedule(left);
				return;
			}
			stop();
		}
		action.run();
	}
}
