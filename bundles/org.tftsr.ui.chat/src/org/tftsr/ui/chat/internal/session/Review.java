package org.tftsr.ui.chat.internal.session;

import org.tftsr.ai.Draft;
import org.tftsr.core.problem.CancelledException;
import org.tftsr.core.progress.Progress;
import org.tftsr.net.Preview;
import org.tftsr.net.Reviewer.Verdict;
import org.tftsr.ui.review.Decision;

/** A request that waits for somebody to look at it. Its answer may be given on any thread, once. */
public final class Review {

	private final Draft draft;
	private final Preview preview;
	private Runnable refused = () -> {
		// nobody wants to know
	};
	private final Decision<Verdict> verdict = new Decision<>();

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
		verdict.make(decision);
	}

	/** @param action done before whoever waits is told that nothing is to be sent */
	void onRefused(Runnable action) {
		refused = action;
	}

	/** Waits for the decision, on the thread that sends. */
	Verdict await(Progress progress) throws CancelledException {
		return verdict.await(progress);
	}
}
