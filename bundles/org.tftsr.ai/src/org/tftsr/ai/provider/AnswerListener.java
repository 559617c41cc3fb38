package org.tftsr.ai.provider;

import org.tftsr.core.problem.TftsrException;

/** Hears an answer while it comes, on the thread that asked. Must be quick. */
@FunctionalInterface
public interface AnswerListener {

	/** Hears nothing. */
	AnswerListener NONE = text -> {
		// nobody listens
	};

	/** Some more of the answer, never empty. */
	void text(String text);

	/** The question stands in the database from now on, and is not lost if the program is killed. Called once, before the first text. */
	default void questionKept() {
		// most hear of the answer alone
	}

	/**
	 * The answer is kept, but not whole. Called at most once, after the last text; not where the user has stopped it.
	 *
	 * @param why what has ended it, and what to do now
	 */
	default void brokeOff(TftsrException why) {
		// the state of the message says that it is not whole
	}
}
