package org.tftsr.ai.provider.internal;

import org.tftsr.core.ai.Provider;
import org.tftsr.core.ai.ProviderRepository;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.net.Address;
import org.tftsr.net.Secret;
import org.tftsr.net.SecretHeader;

/**
 * Where an Ollama is asked something, as the user has set its provider: questions to its models and calls that look after it go to the
 * same server with the same key.
 *
 * @param address where to
 * @param key     null for none
 */
public record OllamaEndpoint(Address address, SecretHeader key) {

	/**
	 * @param path of Ollama's API, such as {@code /api/tags}
	 * @throws TftsrException {@code INVALID_INPUT} where the address of the provider is none
	 */
	public static OllamaEndpoint of(Provider provider, String path, ProviderRepository providers) throws TftsrException {
		Secret key = ProviderKey.of(provider, providers);
		return new OllamaEndpoint(address(provider, path),
				key == null ? null : new SecretHeader(keyHeader(provider), keyPrefix(provider), key));
	}

	/** Addresses may be copied from manuals with the beginning of the paths at their end. */
	static Address address(Provider provider, String path) throws TftsrException {
		return ProviderAddress.of(provider, "/api/chat", "/api").path(path).whole();
	}

	static String keyHeader(Provider provider) {
		return Options.keyHeader(provider, "Authorization");
	}

	static String keyPrefix(Provider provider) {
		return Options.keyPrefix(provider, "Bearer ");
	}
}
