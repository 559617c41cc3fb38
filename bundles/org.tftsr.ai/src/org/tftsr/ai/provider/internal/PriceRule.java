package org.tftsr.ai.provider.internal;

import java.util.Locale;

import org.tftsr.core.ai.ModelInfo;
import org.tftsr.core.ai.Provider;
import org.tftsr.core.ai.SpendLimits;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;

/**
 * What costs nobody knows how much passes every limit of spending, so that it is not asked where there is one. What is asked without
 * encryption is on this machine or in the user's own network, and is taken to cost nothing unless the user has told a price.
 */
final class PriceRule {

	private PriceRule() {
	}

	/** @throws TftsrException {@code FORBIDDEN} where there is a limit that could not be kept */
	static void require(Chat chat, SpendLimits limits) throws TftsrException {
		Provider provider = chat.provider();
		String model = chat.model().text();
		boolean limited = limits.dayMicros() != null || limits.issueMicros() != null;
		if (limited && !provider.info(model).filter(ModelInfo::isPriced).isPresent() && !isOwn(provider)) {
			throw new TftsrException(ProblemKind.FORBIDDEN, "Cannot ask " + provider.name(),
					"there is a limit of spending, and what " + model + " costs is not known, so that the limit could not be kept",
					"Set both prices of the model in the settings of the provider (0 where it is free), or remove the limit");
		}
	}

	private static boolean isOwn(Provider provider) {
		return provider.address().toLowerCase(Locale.ROOT).startsWith("http:");
	}
}
