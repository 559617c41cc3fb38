package org.tftsr.ai.provider.internal;

import org.eclipse.osgi.util.NLS;
import org.tftsr.core.ai.Provider;
import org.tftsr.core.ai.ProviderRepository;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.net.Secret;

/** The keys of providers, fetched from the vault in the moment of use. */
final class ProviderKey {

	private ProviderKey() {
	}

	/** The key of a provider that is in the vault; null where none is. */
	static Secret of(Provider provider, ProviderRepository providers) {
		return provider.hasKey()
				? () -> providers.key(provider.id()).orElseThrow(() -> new TftsrException(ProblemKind.NOT_FOUND,
						NLS.bind(Messages.Ask_what, provider.name()), Messages.ProviderKey_why, Messages.ProviderKey_remedy))
				: null;
	}
}
