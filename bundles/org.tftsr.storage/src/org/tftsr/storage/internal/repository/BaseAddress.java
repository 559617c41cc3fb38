package org.tftsr.storage.internal.repository;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;

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
	 * @param keep    where a secret belongs instead, as the end of "Leave out what stands before @ or behind ? and #"
	 */
	static URI checked(String what, String field, String address, String remedy, String keep) throws TftsrException {
		Inputs.requireText(what, field, address);
		URI uri;
		try {
			uri = new URI(address.strip().replaceAll("/+$", ""));
		} catch (URISyntaxException e) {
			// the message of that would repeat it
			throw Inputs.invalid(what, "its " + field + " is none", remedy);
		}
		if (uri.getScheme() == null || !SCHEMES.contains(uri.getScheme().toLowerCase(Locale.ROOT)) || uri.getHost() == null) {
			throw Inputs.invalid(what, "its " + field + " does not begin with http:// or https:// and the name of a machine", remedy);
		}
		if (uri.getRawUserInfo() != null || uri.getRawQuery() != null || uri.getRawFragment() != null) {
			throw Inputs.invalid(what, "its " + field + " carries something that may be a password or a key",
					"Leave out what stands before @ or behind ? and #, " + keep);
		}
		return uri;
	}
}
