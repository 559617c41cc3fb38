package org.tftsr.integrations.tests.signin;

import org.tftsr.core.progress.Progress;

/** A person who waits for something, and may stop it: work that asks whether to stop is waiting for something itself. */
final class Waiting implements Progress {

	private volatile boolean begun;
	private volatile boolean stopped;

	@Override
	public void begin(String task, long total) {
		// nothing to show
	}

	@Override
	public void worked(long amount) {
		// nothing to show
	}

	@Override
	public boolean isCancelled() {
		begun = true;
		return stopped;
	}

	/** Whether the work has come so far that it waits. */
	boolean hasBegun() {
		return begun;
	}

	void stop() {
		stopped = true;
	}
}
