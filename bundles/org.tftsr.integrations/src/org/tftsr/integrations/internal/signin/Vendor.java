package org.tftsr.integrations.internal.signin;

import java.net.URI;

import org.tftsr.core.integration.Integration;
import org.tftsr.core.integration.OAuthClient;

/** What is special about an authorization server. */
enum Vendor {
	/** Does as the RFCs say, and describes itself. */
	STANDARD,
	/**
	 * Microsoft Entra: describes itself, but not that it has PKCE; its issuer may be a template for all tenants; it wants
	 * {@code http://localhost} with any port and without a path.
	 */
	ENTRA,
	/** Atlassian: no description, no PKCE, always a client secret, JSON at the token endpoint, and one exact redirect address. */
	ATLASSIAN,
	/** A ServiceNow instance that signs its own users in: no description, state at the token endpoint too, an exact redirect address. */
	SERVICENOW;

	private static final String ATLASSIAN_ISSUER = "https://auth.atlassian.com";
	private static final String ENTRA_ISSUER = "https://login.microsoftonline.com/organizations/v2.0";
	private static final String ENTRA_VERSION = "/v2.0";

	/** The one that users of a service sign in at. */
	static Vendor of(Integration integration) {
		return switch (integration.service()) {
		case CONFLUENCE -> integration.ownServer() ? STANDARD : ATLASSIAN;
		case AZURE_DEVOPS -> integration.ownServer() ? STANDARD : ENTRA;
		case SERVICENOW -> isItself(integration) ? SERVICENOW : STANDARD;
		};
	}

	private static boolean isItself(Integration integration) {
		String issuer = typed(integration);
		return issuer.isEmpty() || sameHost(issuer, integration.address());
	}

	private static boolean sameHost(String one, String other) {
		try {
			String host = URI.create(one).getRawAuthority();
			return host != null && host.equalsIgnoreCase(URI.create(other).getRawAuthority());
		} catch (IllegalArgumentException e) {
			// no address; said where it is used
			return false;
		}
	}

	private static String typed(Integration integration) {
		OAuthClient client = integration.oauth();
		String issuer = client == null || client.issuer() == null ? "" : client.issuer().strip();
		return issuer.endsWith("/") ? issuer.substring(0, issuer.length() - 1) : issuer;
	}

	/** The issuer that is set, without a slash at its end; the usual one of the vendor where none is. */
	String issuer(Integration integration) {
		String typed = typed(integration);
		return switch (this) {
		case STANDARD -> typed;
		case ATLASSIAN -> typed.isEmpty() ? ATLASSIAN_ISSUER : typed;
		case SERVICENOW -> typed.isEmpty() ? origin(integration) : typed;
		case ENTRA -> typed.isEmpty() ? ENTRA_ISSUER : typed.endsWith(ENTRA_VERSION) ? typed : typed + ENTRA_VERSION;
		};
	}

	private static String origin(Integration integration) {
		String address = integration.address().strip();
		return address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
	}

	/** Whether the redirect address names the port that was registered, and no other. */
	boolean wantsExactRedirect() {
		return this == ATLASSIAN || this == SERVICENOW;
	}

	/** The scopes that are needed where nobody has set any; empty where that depends on what the server offers. */
	String usualScopes() {
		return switch (this) {
		case STANDARD -> "";
		// one resource per request; .default takes what an administrator has allowed for Azure DevOps
		case ENTRA -> "499b84ac-1321-427f-aa17-267ca6975798/.default offline_access";
		case ATLASSIAN -> "read:space:confluence read:page:confluence write:page:confluence read:attachment:confluence search:confluence"
				+ " read:confluence-user write:confluence-content write:confluence-file offline_access";
		case SERVICENOW -> "useraccount";
		};
	}
}
