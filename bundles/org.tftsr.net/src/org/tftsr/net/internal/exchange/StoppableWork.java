package org.tftsr.net.internal.exchange;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.tftsr.core.problem.CancelledException;
import org.tftsr.core.problem.TftsrException;

/**
 * Work that cannot be interrupted, such as the look-up of a name or a file on a drive that does not answer, on a thread that is left
 * behind where nobody waits for it any more.
 */
public final class StoppableWork {

	private static final long STEP_MILLIS = 20;

	private StoppableWork() {
	}

	/**
	 * Does it and waits for it.
	 *
	 * @param thread the name of the thread
	 * @param time   how long to wait at most
	 * @throws TftsrException     where it is to be stopped
	 * @throws TimeoutException   where the time is over
	 * @throws ExecutionException where the work has failed, with the failure as its cause
	 */
	public static <T> T call(String thread, Callable<T> work, Duration time, StopSignal stop)
			throws TftsrException, TimeoutException, ExecutionException {
		CompletableFuture<T> done = new CompletableFuture<>();
		Thread.ofPlatform().daemon().name(thread).start(() -> {
			try {
				done.complete(work.call());
			} catch (Throwable e) {
				// whoever waits is to hear of it, whatever it is
				done.completeExceptionally(e);
			}
		});
		long end = System.nanoTime() + time.toNanos();
		try {
			while (System.nanoTime() - end < 0) {
				stop.check();
				try {
					return done.get(STEP_MILLIS, TimeUnit.MILLISECONDS);
				} catch (TimeoutException e) {
					// look whether to go on waiting
					continue;
				}
			}
			throw new TimeoutException();
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new CancelledException();
		}
	}

	/** The failure of work that fails with such alone, to be thrown here. */
	public static TftsrException failure(ExecutionException e) {
		return switch (e.getCause()) {
		case TftsrException problem -> problem;
		case RuntimeException mistake -> throw mistake;
		default -> throw new IllegalStateException(e.getCause());
		};
	}
}
