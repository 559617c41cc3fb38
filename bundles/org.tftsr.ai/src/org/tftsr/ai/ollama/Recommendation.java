package org.tftsr.ai.ollama;

/**
 * What is thought of a model on a machine.
 *
 * @param name     as in Ollama's library
 * @param bytes    to fetch, about
 * @param strength what the model is good at, for a person
 * @param fit      how it would run
 * @param advised  whether it is the one to take
 * @param reason   why, for a person
 */
public record Recommendation(String name, long bytes, String strength, Fit fit, boolean advised, String reason) {

	/** How a model would run. */
	public enum Fit {
		/** In the memory of a graphics processor: quickly. */
		GPU,
		/** In main memory: more slowly, the larger it is. */
		MEMORY,
		/** Not at all, or hardly. */
		TOO_LARGE,
		/** Nobody can say, as the machine does not tell how much memory it has. */
		UNKNOWN
	}
}
