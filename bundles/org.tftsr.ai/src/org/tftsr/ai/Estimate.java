package org.tftsr.ai;

import java.util.List;

/**
 * How much a question would be.
 *
 * @param tokens           how many tokens it takes by estimate, all of it
 * @param contextTokens    how many tokens the model may be given; 0 where that is not known
 * @param mostMicros       millionths of a US dollar that question and answer may cost; 0 where prices are not known
 * @param attachmentTokens how many tokens each thing takes that goes along, in their order; 0 where nothing of it is sent
 */
public record Estimate(int tokens, int contextTokens, long mostMicros, List<Integer> attachmentTokens) {

	public Estimate {
		attachmentTokens = List.copyOf(attachmentTokens);
	}
}
