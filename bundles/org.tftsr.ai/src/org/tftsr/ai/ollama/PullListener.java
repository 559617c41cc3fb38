package org.tftsr.ai.ollama;

/** Hears how far the fetching of a model is, on the thread that fetches. Must be quick. */
@FunctionalInterface
public interface PullListener {

	/** Hears nothing. */
	PullListener NONE = state -> {
		// nobody listens
	};

	/** Something has changed. */
	void changed(PullState state);

	/**
	 * How far it is, over all layers that Ollama has named so far: the next one makes the total larger.
	 *
	 * @param step      what is done, in Ollama's words
	 * @param completed bytes that are there
	 * @param total     bytes in all; 0 as long as no layer was named
	 */
	record PullState(String step, long completed, long total) {

		/** From 0 to 100. */
		public int percent() {
			return total == 0 ? 0 : (int) Math.min(100, completed * 100 / total);
		}
	}
}
