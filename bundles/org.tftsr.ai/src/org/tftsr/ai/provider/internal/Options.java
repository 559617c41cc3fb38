package org.tftsr.ai.provider.internal;

import org.tftsr.core.ai.Provider;
import org.tftsr.core.ai.ProviderKind;

/** What the user has set, or else the usual of the protocol. */
final class Options {

	private Options() {
	}

	static String keyHeader(Provider provider, String usual) {
		return orUsual(provider.options().authHeader(), usual);
	}

	/** An empty prefix is one too: it stands for the key alone. Where the user has named another header, so is its form another one. */
	static String keyPrefix(Provider provider, String usual) {
		String prefix = provider.options().authPrefix();
		if (prefix != null) {
			return prefix;
		}
		String header = provider.options().authHeader();
		if (header == null || header.isBlank() || provider.kind() == ProviderKind.CUSTOM_REST) {
			return usual;
		}
		return header.strip().equalsIgnoreCase("Authorization") ? "Bearer " : "";
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
