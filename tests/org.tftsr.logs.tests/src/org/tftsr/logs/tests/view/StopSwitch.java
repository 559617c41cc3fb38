package org.tftsr.logs.tests.view;

import java.util.concurrent.atomic.AtomicLong;

import org.tftsr.core.progress.Progress;

/** A progress that is cancelled when a test says so. */
final class StopSwitch implements Progress {

	private final AtomicLong asks = new AtomicLong(Long.MAX_VALUE);

	void stop() {
		asks.set(0);
	}

	/** Stops by itself when it has been asked so often. */
	StopSwitch after(long count) {
		asks.set(count);
		return this;
	}

	@Override
	public void begin(String task, long total) {
		// only the switch counts
	}

	@Override
	public void worked(long amount) {
		// only the switch counts
	}

	@Override
	public boolean isCancelled() {
		return asks.getAndUpdate(left -> Math.max(0, left - 1)) <= 0;
	}
}
