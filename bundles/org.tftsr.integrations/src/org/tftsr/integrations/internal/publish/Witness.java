package org.tftsr.integrations.internal.publish;

import org.tftsr.core.problem.TftsrException;
import org.tftsr.net.Preview;
import org.tftsr.net.Reviewer;

/** Asks somebody, and knows afterwards whether the last answer was no: then nothing has left. Not thread-safe. */
final class Witness implements Reviewer {

	private final Reviewer reviewer;
	private boolean refused;

	Witness(Reviewer reviewer) {
		this.reviewer = reviewer;
	}

	@Override
	public Verdict review(Preview preview) throws TftsrException {
		// whoever throws instead of answering has not let it go either
		refused = true;
		Verdict verdict = reviewer.review(preview);
		refused = verdict == Verdict.REFUSE;
		return verdict;
	}

	boolean hasRefused() {
		return refused;
	}
}
