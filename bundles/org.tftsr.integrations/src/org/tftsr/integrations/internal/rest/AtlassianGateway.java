package org.tftsr.integrations.internal.rest;

import java.net.URI;

import org.tftsr.core.integration.Integration;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.net.Address;

/** Where calls go that are signed in by OAuth at Atlassian: to a gateway for all sites, each of which has an identifier there. */
public final class AtlassianGateway {

	/** Name of {@link Integration#defaults} under which the identifier of the site is kept, since the last sign-in. */
	public static final String CLOUD_ID = "cloud_id";

	private static final String CLOUD = "https://api.atlassian.com";
	private static final String CLOUD_SIGN_IN = "auth.atlassian.com";

	private AtlassianGateway() {
	}

	/** Its base: that of Atlassian, or the issuer's own where another one stands in for Atlassian. */
	public static Address address(Integration integration) throws TftsrException {
		String issuer = integration.oauth() == null || integration.oauth().issuer() == null ? "" : integration.oauth().issuer().strip();
		if (issuer.isEmpty()) {
			return Address.of(CLOUD);
		}
		Address set = Address.of(issuer);
		URI uri = set.uri();
		return CLOUD_SIGN_IN.equalsIgnoreCase(uri.getHost()) ? Address.of(CLOUD) : set;
	}
}
