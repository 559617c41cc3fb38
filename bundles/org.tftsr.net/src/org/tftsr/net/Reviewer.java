package org.tftsr.net;

import org.tftsr.core.problem.TftsrException;

/** Somebody who looks at what will leave and decides. Called on the thread that sends; may take as long as a person does. */
@FunctionalInterface
public interface Reviewer {

	/** What was decided. */
	enum Verdict {
		/** Send this. */
		SEND,
		/** Send this, and whatever goes to the same destination for the same issue, without asking again unless something in it is suspicious. */
		SEND_ALWAYS,
		/** Send this, which no person has looked at: a script vouches for it. */
		SEND_UNSEEN,
		/** Send nothing. */
		REFUSE
	}

	/** Decides. */
	Verdict review(Preview preview) throws TftsrException;
}
