package org.tftsr.core.ai;

/**
 * What a message has taken.
 *
 * @param inputTokens  of the question with all that went with it
 * @param outputTokens of the answer
 * @param costMicros   millionths of a US dollar; 0 where prices are not known
 * @param estimated    whether the provider has not said, so that tokens were estimated
 */
public record TokenUsage(int inputTokens, int outputTokens, long costMicros, boolean estimated) {

	/** Nothing. */
	public static final TokenUsage NONE = new TokenUsage(0, 0, 0, false);
}
