package org.tftsr.ai.provider;

/** Hears an answer while it comes, on the thread that asked. Must be quick. */
@FunctionalInterface
public interface AnswerListener {

	/** Hears nothing. */
	AnswerListener NONE = text -> {
		// nobody listens
	};

	/** Some more of the answer, never empty. */
	void text(String text);
}
