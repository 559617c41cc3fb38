package org.tftsr.ai.provider.internal;

import org.eclipse.osgi.util.NLS;
import org.tftsr.core.ai.ModelInfo;
import org.tftsr.core.ai.ModelPlace;
import org.tftsr.core.ai.Provider;
import org.tftsr.core.ai.SpendLimits;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;

/**
 * What costs nobody knows how much passes every limit of spending, so that it is not asked where there is one. An address tells nothing
 * of that: a gateway on this machine may hand on what it is asked to somebody who wants money for it.
 */
final class PriceRule {

	private PriceRule() {
	}

	/** @throws TftsrException {@code FORBIDDEN} where there is a limit that could not be kept */
	static void require(Chat chat, SpendLimits limits) throws TftsrException {
		Provider provider = chat.provider();
		String model = chat.model().text();
		boolean limited = limits.dayMicros() != null || limits.issueMicros() != null;
		if (limited && !provider.info(model).filter(ModelInfo::isPriced).isPresent() && !ModelPlace.isFree(provider, model)) {
			throw new TftsrException(ProblemKind.FORBIDDEN, NLS.bind(Messages.Ask_what, provider.name()),
					NLS.bind(Messages.PriceRule_why, model), Messages.PriceRule_remedy);
		}
	}
}
