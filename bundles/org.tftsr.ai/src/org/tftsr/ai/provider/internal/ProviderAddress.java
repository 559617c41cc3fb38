package org.tftsr.ai.provider.internal;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

import org.eclipse.osgi.util.NLS;
import org.tftsr.core.ai.Provider;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.net.Address;
import org.tftsr.net.Setting;

/** Puts addresses together out of what the user has set. */
final class ProviderAddress {

	private final Provider provider;
	private final StringBuilder text;
	private boolean query;

	private ProviderAddress(Provider provider, String base) {
		this.provider = provider;
		this.text = new StringBuilder(base);
	}

	/**
	 * The base address of a provider.
	 *
	 * @param known endings that people copy along from manuals and that the protocol adds itself, the longest first
	 */
	static ProviderAddress of(Provider provider, String... known) throws TftsrException {
		String base = provider.address();
		if (base == null || base.isBlank()) {
			throw new TftsrException(ProblemKind.INVALID_INPUT, NLS.bind(Messages.Ask_what, provider.name()),
					Messages.ProviderAddress_noneWhy, Messages.ProviderAddress_noneRemedy);
		}
		base = withoutSlash(base.strip());
		for (String ending : known) {
			if (base.endsWith(ending)) {
				return new ProviderAddress(provider, withoutSlash(base.substring(0, base.length() - ending.length())));
			}
		}
		return new ProviderAddress(provider, base);
	}

	private static String withoutSlash(String text) {
		int end = text.length();
		while (end > 0 && text.charAt(end - 1) == '/') {
			end--;
		}
		return text.substring(0, end);
	}

	/** Whether it ends so. */
	boolean endsWith(String ending) {
		return text.toString().endsWith(ending);
	}

	/** Adds words of the protocol, or a path that the user has set. */
	ProviderAddress path(String path) {
		text.append(path.isEmpty() || path.startsWith("/") ? "" : "/").append(path);
		return this;
	}

	/** Adds a name as one segment of the path. */
	ProviderAddress segment(Setting name) {
		text.append('/').append(encoded(name));
		return this;
	}

	/** Adds a word of the protocol behind the last segment. */
	ProviderAddress verb(String verb) {
		text.append(':').append(verb);
		return this;
	}

	/** Adds a parameter. */
	ProviderAddress query(String name, Setting value) {
		return query(name, encoded(value));
	}

	/** Adds a parameter whose value is a word of the protocol. */
	ProviderAddress query(String name, String word) {
		text.append(query || text.indexOf("?") >= 0 ? '&' : '?').append(name).append('=').append(word);
		query = true;
		return this;
	}

	/** The whole of it. */
	Address whole() throws TftsrException {
		try {
			Address whole = Address.of(text.toString());
			if (whole.uri().getHost() != null && whole.uri().getScheme() != null && whole.uri().getRawUserInfo() == null) {
				return whole;
			}
		} catch (TftsrException e) {
			// said below, with the name of the provider
			throw notAnAddress();
		}
		throw notAnAddress();
	}

	private TftsrException notAnAddress() {
		return new TftsrException(ProblemKind.INVALID_INPUT, NLS.bind(Messages.Ask_what, provider.name()),
				Messages.ProviderAddress_badWhy, Messages.ProviderAddress_badRemedy);
	}

	private static String encoded(Setting value) {
		return URLEncoder.encode(value.text(), StandardCharsets.UTF_8).replace("+", "%20");
	}
}
