package org.tftsr.ui.chat.internal.session;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.tftsr.ai.Draft;
import org.tftsr.core.problem.CancelledException;
import org.tftsr.core.progress.Progress;
import org.tftsr.net.Preview;
import org.tftsr.net.Reviewer.Verdict;

/** A request that waits for somebody to look at it. Its answer may be given on any thread, once. */
public final class Review {

	private static final int LOOK_MILLIS = 100;

	private final Draft draft;
	private final Preview preview;
	private Runnable refused = () -> {
		// nobody wants to know
	};
	private final CompletableFuture<Verdict> verdict = new CompletableFuture<>();

	Review(Draft draft, Preview preview) {
		this.draft = draft;
		this.preview = preview;
	}

	/** What it was made of. */
	public Draft draft() {
		return draft;
	}

	/** What will leave. */
	public Preview preview() {
		return preview;
	}

	/** Decides; a later decision changes nothing. */
	public void decide(Verdict decision) {
		if (decision == Verdict.REFUSE) {
			refused.run();
		}
		verdict.complete(decision);
	}

	/** @param action done before whoever waits is told that nothing is to be sent */
	void onRefused(Runnable action) {
		refused = action;
	}

	/** Waits for the decision, on the thread that sends. */
	Verdict await(Progress progress) throws CancelledException {
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
