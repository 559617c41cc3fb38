package org.tftsr.storage.internal.repository;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

import org.tftsr.core.integration.ServiceKind;

/** What the base address of a service tells of it. */
final class ServiceAddress {

	private static final String ATLASSIAN_SITE = ".atlassian.net";
	/** Where Confluence Cloud has its pages and interfaces; a browser is sent there from the top, a client is not. */
	private static final String CONFLUENCE = "/wiki";

	private ServiceAddress() {
	}

	/** The address as clients need it, without slashes behind it. */
	static String complete(ServiceKind service, String address) {
		String bare = address.strip().replaceAll("/+$", "");
		boolean isSite = service == ServiceKind.CONFLUENCE && host(bare).endsWith(ATLASSIAN_SITE) && bare.endsWith(ATLASSIAN_SITE);
		return isSite ? bare + CONFLUENCE : bare;
	}

	/** Whether the machine is none of the vendor's; not for ServiceNow, which is run by its vendor alone. */
	static boolean isOwnServer(ServiceKind service, String address) {
		String host = host(address);
		return switch (service) {
		case CONFLUENCE -> !host.isEmpty() && !host.endsWith(ATLASSIAN_SITE) && !host.equals("api.atlassian.com");
		case SERVICENOW -> false;
		case AZURE_DEVOPS -> !host.isEmpty() && !host.equals("dev.azure.com") && !host.endsWith(".visualstudio.com");
		};
	}

	/** Empty where there is none. */
	private static String host(String address) {
		try {
			String host = new URI(address).getHost();
			return host == null ? "" : host.toLowerCase(Locale.ROOT);
		} catch (URISyntaxException e) {
			// what the earlier app or another program has left there
			return "";
		}
	}
}
