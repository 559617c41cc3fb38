package org.tftsr.ai.provider.internal;

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
						"Cannot ask " + provider.name(), "its key is no longer in the vault", "Set its key again"))
				: null;
	}
}
