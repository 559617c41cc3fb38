package org.tftsr.integrations.internal.publish;

import org.tftsr.core.problem.TftsrException;
import org.tftsr.net.Preview;
import org.tftsr.net.Reviewer;

/**
 * Asks somebody, and knows afterwards whether nothing has left because the answer was no. Where a request was let go, and one that looks
 * up what has become of it was not, something may be there. Not thread-safe.
 */
final class Witness implements Reviewer {

	private final Reviewer reviewer;
	private boolean refused;
	private boolean letGo;

	Witness(Reviewer reviewer) {
		this.reviewer = reviewer;
	}

	@Override
	public Verdict review(Preview preview) throws TftsrException {
		// whoever throws instead of answering has not let it go either
		refused = true;
		Verdict verdict = reviewer.review(preview);
		refused = verdict == Verdict.REFUSE;
		letGo |= !refused;
		return verdict;
	}

	/** Forgets what was answered before. */
	void begin() {
		refused = false;
		letGo = false;
	}

	/** Whether something was refused since the {@linkplain #begin beginning}, and nothing let go. */
	boolean hasRefused() {
		return refused && !letGo;
	}
}
