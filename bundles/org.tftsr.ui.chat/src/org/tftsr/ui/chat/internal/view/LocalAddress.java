package org.tftsr.ui.chat.internal.view;

import java.net.URI;
import java.util.Locale;
import java.util.Set;

/** Addresses of this machine. Nothing is looked up: a name is taken for what it says. */
final class LocalAddress {

	private static final Set<String> NAMES = Set.of("localhost", "127.0.0.1", "[::1]", "::1");

	private LocalAddress() {
	}

	/** Whether what is sent there stays on this machine. */
	static boolean isLocal(String address) {
		if (address == null) {
			return false;
		}
		try {
			String host = URI.create(address).getHost();
			return host != null && NAMES.contains(host.toLowerCase(Locale.ROOT));
		} catch (IllegalArgumentException e) {
			// no address at all: asking says so
			return false;
		}
	}
}
