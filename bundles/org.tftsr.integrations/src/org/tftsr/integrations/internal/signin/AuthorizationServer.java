package org.tftsr.integrations.internal.signin;

import java.net.URI;

import org.tftsr.net.Address;

/**
 * Where users sign in, and how their tokens are had.
 *
 * @param vendor        what is special about it
 * @param issuer        its name, as it stands in its answers
 * @param authorization what the browser is shown
 * @param token         token endpoint (RFC 6749 3.2)
 * @param revocation    revocation endpoint (RFC 7009); null where it has none
 * @param namesItself   whether it says in each answer who it is (RFC 9207), so that an answer without is none of its own
 * @param basicClient   whether a client shows its secret by HTTP Basic and in no other way
 * @param scopes        what is asked for where the user has set nothing; may be empty
 */
record AuthorizationServer(Vendor vendor, String issuer, URI authorization, Address token, Address revocation, boolean namesItself,
		boolean basicClient, String scopes) {

	private static final String TENANT = "{tenantid}";

	/** Whether this is the name under which an answer says that it comes from here. */
	boolean isNamed(String name) {
		int template = issuer.indexOf(TENANT);
		if (template < 0) {
			return issuer.equals(name);
		}
		// Entra: for all tenants, and each answer names its own
		String before = issuer.substring(0, template);
		String after = issuer.substring(template + TENANT.length());
		return name.length() > before.length() + after.length() && name.startsWith(before) && name.endsWith(after)
				&& name.substring(before.length(), name.length() - after.length()).matches("[0-9a-fA-F-]{36}");
	}
}
