package org.tftsr.ai.internal.prompt;

import org.tftsr.core.ai.ModelInfo;
import org.tftsr.core.ai.Provider;

/**
 * How much a model takes.
 *
 * @param contextTokens question and answer together
 * @param maxTokens     the answer
 * @param known         whether the user has told how much the model takes
 */
public record Window(int contextTokens, int maxTokens, boolean known) {

	/** What even small models take. */
	private static final int USUAL = 8192;
	private static final int USUAL_ANSWER = 4096;
	private static final int SMALLEST_ANSWER = 256;
	/** A question needs room as well. */
	private static final int LARGEST_PART = 4;

	/** That of a model of a provider. */
	public static Window of(Provider provider, String model) {
		int told = provider.info(model).map(ModelInfo::contextTokens).orElse(0);
		int context = told > 0 ? told : USUAL;
		Integer wanted = provider.options().maxTokens();
		int answer = wanted != null && wanted > 0 ? Math.min(wanted, context / 2)
				: Math.max(SMALLEST_ANSWER, Math.min(USUAL_ANSWER, context / LARGEST_PART));
		return new Window(context, answer, told > 0);
	}

	/** How many tokens the question may take, with all that goes along. */
	public int room() {
		return contextTokens - maxTokens;
	}
}
