package org.tftsr.net.internal.proxy;

import org.tftsr.net.spi.HttpProxy;

/** Lets Java tell a proxy who asks for a tunnel. */
public final class Tunnels {

	/** Java reads it once, when its HTTP client is first used. */
	private static final String DISABLED = "jdk.http.auth.tunneling.disabledSchemes";

	private Tunnels() {
	}

	/**
	 * Java sends no user and password for a tunnel unless it is told to. Told it is only where a proxy with a user is set, and nobody
	 * has decided otherwise.
	 *
	 * @param proxy null for none
	 */
	public static void prepare(HttpProxy proxy) {
		if (proxy != null && proxy.user() != null && System.getProperty(DISABLED) == null) {
			System.setProperty(DISABLED, "");
		}
	}
}
