package org.tftsr.ui.chat.internal.settings;

import java.net.URI;
import java.util.Locale;
import java.util.regex.Pattern;

import org.eclipse.jface.resource.ImageDescriptor;
import org.tftsr.core.ai.Provider;
import org.tftsr.core.ai.ProviderKind;
import org.tftsr.ui.Images;

/** Where what is asked goes to: whether it leaves this machine is what a person wants to see first. */
enum Whereabouts {
	/** Nothing is sent. */
	PRODUCT,
	/** To a program on this machine. */
	MACHINE,
	/** To a machine of a private network. */
	NETWORK,
	/** To anywhere. */
	INTERNET;

	private static final Pattern PRIVATE = Pattern
			.compile("10\\..*|192\\.168\\..*|172\\.(1[6-9]|2\\d|3[01])\\..*|169\\.254\\..*|\\[f[cd][0-9a-f]{2}:.*|\\[fe80:.*|.*\\.(local|lan|internal|home\\.arpa)|[^.:]+");

	/** Where a provider is. */
	static Whereabouts of(Provider provider) {
		return provider.kind() == ProviderKind.LOCAL ? PRODUCT : of(host(provider.address()));
	}

	/** Where a host is, judged by its name or number alone. */
	private static Whereabouts of(String host) {
		if (host.equals("localhost") || host.startsWith("127.") || host.equals("[::1]")) {
			return MACHINE;
		}
		return PRIVATE.matcher(host).matches() ? NETWORK : INTERNET;
	}

	/** The host of an address; the address itself where it has none. */
	static String host(String address) {
		try {
			String host = address == null ? null : URI.create(address).getHost();
			return host == null ? String.valueOf(address) : host.toLowerCase(Locale.ROOT);
		} catch (IllegalArgumentException e) {
			// what is no address is shown as it is
			return address;
		}
	}

	/** In words, for a person. */
	String words(Provider provider) {
		return switch (this) {
		case PRODUCT -> Messages.Where_product;
		case MACHINE -> Messages.Where_machine;
		case NETWORK, INTERNET -> host(provider.address());
		};
	}

	ImageDescriptor image() {
		return this == PRODUCT || this == MACHINE ? Images.PROVIDER_LOCAL : Images.PROVIDER_REMOTE;
	}
}
