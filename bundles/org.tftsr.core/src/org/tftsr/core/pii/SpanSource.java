package org.tftsr.core.pii;

import java.util.List;

import org.tftsr.core.problem.TftsrException;

/** Hands over the spans of a text one by one: a large log has more of them than should be in memory at once. */
@FunctionalInterface
public interface SpanSource {

	/** Receives the spans. */
	@FunctionalInterface
	interface Sink {

		/** One span, by offset. */
		void accept(DetectedValue span) throws TftsrException;

		/**
		 * A pseudonym that spans stand for and that the issue did not have before. Who keeps the spans keeps it with them;
		 * others need not care.
		 */
		default void accept(Pseudonym added) throws TftsrException {
			// most only look at spans
		}
	}

	/** Hands over all of them, by offset. Called once. */
	void handTo(Sink sink) throws TftsrException;

	/** The spans of a list. */
	static SpanSource of(List<DetectedValue> spans) {
		return sink -> {
			for (DetectedValue span : spans) {
				sink.accept(span);
			}
		};
	}
}
