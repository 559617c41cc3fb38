package org.tftsr.ai.provider.internal;

import org.tftsr.core.ai.Provider;

/** What the user has set, or else the usual of the protocol. */
final class Options {

	private Options() {
	}

	static String keyHeader(Provider provider, String usual) {
		return orUsual(provider.options().authHeader(), usual);
	}

	/** An empty prefix is one too: it stands for the key alone. Where the header is another one, so is its form. */
	static String keyPrefix(Provider provider, String usual) {
		String prefix = provider.options().authPrefix();
		if (prefix != null) {
			return prefix;
		}
		String header = provider.options().authHeader();
		return header == null || header.isBlank() || header.equalsIgnoreCase("Authorization") ? usual : "";
	}

	static String path(Provider provider, String usual) {
		return orUsual(provider.options().endpointPath(), usual);
	}

	static String version(Provider provider, String usual) {
		return orUsual(provider.options().apiVersion(), usual);
	}

	private static String orUsual(String set, String usual) {
		return set == null || set.isBlank() ? usual : set.strip();
	}
}
