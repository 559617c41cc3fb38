package org.tftsr.net.internal.exchange;

import java.net.URI;
import java.util.Locale;

import org.tftsr.net.spi.HttpProxy;

/**
 * Where a request goes.
 *
 * @param name    how the user calls it
 * @param address the whole address
 * @param proxy   the proxy that it goes through; null for none
 */
public record Destination(String name, URI address, HttpProxy proxy) {

	/** Scheme, host and port. */
	public static String origin(URI address) {
		return (address.getScheme() + "://" + address.getHost() + ':' + port(address)).toLowerCase(Locale.ROOT);
	}

	/** The port, which the scheme implies where none is given. */
	public static int port(URI address) {
		return address.getPort() >= 0 ? address.getPort() : address.getScheme().equalsIgnoreCase("https") ? 443 : 80;
	}

	/** Host and port, for a message. */
	String server() {
		return address.getHost() + ':' + port(address);
	}
}
