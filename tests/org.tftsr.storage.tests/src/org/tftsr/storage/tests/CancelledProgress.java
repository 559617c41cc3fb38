package org.tftsr.storage.tests;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.tftsr.core.progress.Progress;

/** Stops work at the first place where that is possible, and wants to be told sensible amounts until then. */
class CancelledProgress implements Progress {

	@Override
	public void begin(String task, long total) {
		assertTrue(total > 0);
	}

	@Override
	public void worked(long amount) {
		assertTrue(amount > 0);
	}

	@Override
	public boolean isCancelled() {
		return true;
	}
}
