package org.tftsr.storage;

import java.time.Duration;

/** Time as the idle lock sees it. Thread-safe. */
public interface IdleTimer {

	/** Time since some fixed point; never goes back. */
	Duration now();

	/** Runs something once on another thread after a delay. */
	void after(Duration delay, Runnable action);
}
