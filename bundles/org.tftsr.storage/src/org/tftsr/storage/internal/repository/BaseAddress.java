package org.tftsr.storage.internal.repository;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;

import org.eclipse.osgi.util.NLS;
import org.tftsr.core.problem.TftsrException;

/** Looks at the base address of a server that requests with secrets will go to. No refusal repeats it: it may hold a secret. */
final class BaseAddress {

	private static final Set<String> SCHEMES = Set.of("http", "https");

	private BaseAddress() {
	}

	/**
	 * The address without slashes behind it, or a refusal.
	 *
	 * @param field   what it is, such as "address"
	 * @param remedy  what to give instead, with an example
	 * @param keep    what to do with a secret in it
	 */
	static URI checked(Supplier<String> what, Supplier<String> field, String address, Supplier<String> remedy,
			Supplier<String> keep) throws TftsrException {
		Inputs.requireText(what, field, address);
		URI uri;
		try {
			uri = new URI(address.strip().replaceAll("/+$", ""));
		} catch (URISyntaxException e) {
			// the message of that would repeat it
			throw Inputs.invalid(what, NLS.bind(Messages.BaseAddress_checkedNoneWhy, field.get()), remedy.get());
		}
		if (uri.getScheme() == null || !SCHEMES.contains(uri.getScheme().toLowerCase(Locale.ROOT)) || uri.getHost() == null) {
			throw Inputs.invalid(what, NLS.bind(Messages.BaseAddress_checkedSchemeWhy, field.get()), remedy.get());
		}
		if (uri.getRawUserInfo() != null || uri.getRawQuery() != null || uri.getRawFragment() != null) {
			throw Inputs.invalid(what, NLS.bind(Messages.BaseAddress_checkedSecretWhy, field.get()), keep.get());
		}
		return uri;
	}
}
