package org.tftsr.ui.review;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.tftsr.core.problem.CancelledException;
import org.tftsr.core.progress.Progress;

/**
 * A decision of a person that a job waits for. It may be made on any thread, once.
 *
 * @param <V> what can be decided
 */
public final class Decision<V> {

	private static final int LOOK_MILLIS = 100;

	private final CompletableFuture<V> verdict = new CompletableFuture<>();

	/** Decides; a later decision changes nothing. */
	public void make(V decided) {
		verdict.complete(decided);
	}

	/**
	 * Waits for it, on the thread of the job.
	 *
	 * @throws CancelledException where the job was cancelled meanwhile
	 */
	public V await(Progress progress) throws CancelledException {
		while (true) {
			progress.check();
			try {
				return verdict.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
			} catch (TimeoutException e) {
				// nobody has decided yet
				continue;
			} catch (InterruptedException e) {
				Thread.currentThread().interrupt();
				throw new CancelledException();
			} catch (ExecutionException e) {
				throw new IllegalStateException(e);
			}
		}
	}
}
