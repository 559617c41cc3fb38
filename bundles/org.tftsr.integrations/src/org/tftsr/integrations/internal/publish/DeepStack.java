package org.tftsr.integrations.internal.publish;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

import org.tftsr.core.problem.CancelledException;

/** Runs what may call itself very often on a thread with a stack for that. Of the stack, only what is used takes memory. */
final class DeepStack {

	/** For one level, in bytes: a parser of Markdown was seen to need less than 256. */
	private static final long PER_LEVEL = 1024;
	/** For all that stands below the levels, in bytes. */
	private static final long REST = 1 << 20;

	private DeepStack() {
	}

	/**
	 * Waits until something has run.
	 *
	 * @param levels how often it calls itself at most
	 * @return what it gives back
	 * @throws CancelledException where the waiting thread is interrupted
	 */
	static <T> T call(int levels, Callable<T> work) throws CancelledException {
		FutureTask<T> task = new FutureTask<>(work);
		Thread.ofPlatform().name("tftsr-deep-stack").daemon().stackSize(REST + PER_LEVEL * levels).start(task);
		try {
			return task.get();
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new CancelledException();
		} catch (ExecutionException e) {
			throw new IllegalStateException(e.getCause());
		}
	}
}
