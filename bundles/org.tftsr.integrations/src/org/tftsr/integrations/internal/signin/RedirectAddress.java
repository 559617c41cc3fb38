package org.tftsr.integrations.internal.signin;

import java.util.Optional;

import org.tftsr.core.integration.Integration;

/** Where the browser comes back to, on the loopback address, as each server wants it. */
final class RedirectAddress {

	private static final String BY_NAME = "localhost";
	private static final String BY_NUMBER = "127.0.0.1";

	private final Vendor vendor;
	private final int port;

	private RedirectAddress(Vendor vendor, int port) {
		this.vendor = vendor;
		this.port = port;
	}

	/** That of the server that users of a service sign in at. */
	static RedirectAddress of(Integration integration) {
		return new RedirectAddress(Vendor.of(integration), integration.oauth() == null ? 0 : integration.oauth().redirectPort());
	}

	/** Whether the port has to be chosen, and is not. */
	boolean lacksPort() {
		return port == 0 && vendor.wantsExactRedirect();
	}

	/** Whether the browser is sent to a name, which may be an address of IPv6 as well. */
	boolean isByName() {
		return vendor != Vendor.STANDARD || port != 0;
	}

	/** The path; Entra lets a client have any port, and compares the path. */
	String path() {
		return vendor == Vendor.ENTRA ? "/" : "/callback";
	}

	/** The address, with the port that is listened on. */
	String at(int listening) {
		return origin() + ':' + listening + end();
	}

	/** What is to be registered at the server: without a port where any will do; empty where one has to be chosen first. */
	Optional<String> registered() {
		if (lacksPort()) {
			return Optional.empty();
		}
		boolean any = port == 0 || vendor == Vendor.ENTRA;
		return Optional.of(any ? origin() + end() : at(port));
	}

	private String origin() {
		return "http://" + (isByName() ? BY_NAME : BY_NUMBER);
	}

	private String end() {
		return path().equals("/") ? "" : path();
	}
}
