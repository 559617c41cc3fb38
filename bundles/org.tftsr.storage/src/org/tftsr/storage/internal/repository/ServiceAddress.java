package org.tftsr.storage.internal.repository;

import java.util.regex.Pattern;

import org.tftsr.core.integration.ServiceKind;

/** The base addresses of services as clients need them. */
final class ServiceAddress {

	/** Confluence Cloud has its pages and interfaces below this; from the top, a browser is sent there, and a client is not. */
	private static final String CONFLUENCE = "/wiki";
	private static final Pattern SITE = Pattern.compile("(?i)https?://[a-z0-9.-]+\\.atlassian\\.net");

	private ServiceAddress() {
	}

	/** Without slashes behind it, and with what is missing in that of a site of Confluence Cloud. */
	static String complete(ServiceKind service, String address) {
		String bare = address.strip().replaceAll("/+$", "");
		return service == ServiceKind.CONFLUENCE && SITE.matcher(bare).matches() ? bare + CONFLUENCE : bare;
	}
}
