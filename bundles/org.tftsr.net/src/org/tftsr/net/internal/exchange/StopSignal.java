package org.tftsr.net.internal.exchange;

import org.tftsr.core.problem.CancelledException;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;

/** Whether a call should stop: whoever called has cancelled, or a rule of the user forbids it by now. Thread-safe. */
public final class StopSignal {

	private final Progress progress;
	private volatile TftsrException order;

	/** @param progress asked whether to stop */
	public StopSignal(Progress progress) {
		this.progress = progress;
	}

	/** Stops the call with this failure, within a moment. */
	public void stop(TftsrException why) {
		order = why;
	}

	/** Why to stop, or null. */
	TftsrException why() {
		return order == null && progress.isCancelled() ? new CancelledException() : order;
	}

	/** Whether to stop. */
	public boolean isStopped() {
		return order != null || progress.isCancelled();
	}

	/** Throws where to stop. */
	public void check() throws TftsrException {
		TftsrException why = why();
		if (why != null) {
			throw why;
		}
	}
}
