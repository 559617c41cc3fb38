package org.tftsr.integrations.internal.publish;

import org.tftsr.core.problem.TftsrException;
import org.tftsr.net.Preview;
import org.tftsr.net.Reviewer;

/**
 * Asks somebody, and knows afterwards whether nothing has left because the answer was no. Where a request was let go, and one that looks
 * up what has become of it was not, something may be there. For one request and what looks it up; not thread-safe.
 */
final class Witness implements Reviewer {

	/** Notes that a request leaves now. */
	@FunctionalInterface
	interface Leaving {
		void note() throws TftsrException;
	}

	private final Reviewer reviewer;
	private final Leaving leaving;
	private boolean refused;
	private boolean letGo;

	/** @param leaving called before a request that was let go leaves: whoever is asked may take hours to answer */
	Witness(Reviewer reviewer, Leaving leaving) {
		this.reviewer = reviewer;
		this.leaving = leaving;
	}

	@Override
	public Verdict review(Preview preview) throws TftsrException {
		// whoever throws instead of answering has not let it go either
		refused = true;
		Verdict verdict = reviewer.review(preview);
		if (verdict != Verdict.REFUSE) {
			leaving.note();
			refused = false;
			letGo = true;
		}
		return verdict;
	}

	/** Whether something was refused, and nothing let go. */
	boolean hasRefused() {
		return refused && !letGo;
	}
}
