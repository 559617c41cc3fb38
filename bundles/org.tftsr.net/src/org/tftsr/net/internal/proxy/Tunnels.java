package org.tftsr.net.internal.proxy;

/** Lets Java tell a proxy who asks for a tunnel. */
public final class Tunnels {

	/** Java reads it once, when its HTTP client is first used by anyone. */
	private static final String DISABLED = "jdk.http.auth.tunneling.disabledSchemes";

	private Tunnels() {
	}

	/**
	 * Java keeps user and password from a proxy that makes tunnels unless it is told otherwise, as they go there without encryption.
	 * Whoever sets them for a proxy wants it to have them. To be called before anything is sent; leaves alone what somebody has decided.
	 */
	public static void allowCredentials() {
		if (System.getProperty(DISABLED) == null) {
			System.setProperty(DISABLED, "");
		}
	}
}
