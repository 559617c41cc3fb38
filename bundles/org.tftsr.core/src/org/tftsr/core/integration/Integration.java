package org.tftsr.core.integration;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * How a service is set up. Holds no secret.
 *
 * @param service     which one
 * @param address     its base: {@code https://site.atlassian.net/wiki} or that of a Data Center, {@code https://x.service-now.com},
 *                    {@code https://dev.azure.com/organisation} or {@code https://host/collection}
 * @param ownServer   whether it is run by the user's own organisation (Confluence Data Center, Azure DevOps Server) and not the vendor's cloud
 * @param signIn      how one signs in
 * @param username    of {@link SignIn#API_TOKEN} and {@link SignIn#PASSWORD}; else null
 * @param project     Azure DevOps: the project used where nothing else is said; else null
 * @param space       Confluence: key of the space used where nothing else is said; else null
 * @param autoCreate  whether a new critical or high issue gets its ticket, after asking once
 * @param oauth       of {@link SignIn#OAUTH}; else null, and null too where tokens were taken over from the earlier app, which says of no
 *                    client
 * @param defaults    further choices of the user by name, such as {@code parent_page}, {@code work_item_type}, {@code assignment_group},
 *                    {@code urgency.P1}; empty where there are none
 * @param hasSecret   whether a password, token or sign-in of it lies in the vault
 * @param hasClientSecret whether a secret of the OAuth client lies in the vault
 * @param connectedAt when a call last succeeded, since anything of the above was changed; null where none has
 * @param connectedAs what the service calls the user that signed in; null where it does not say
 */
public record Integration(ServiceKind service, String address, boolean ownServer, SignIn signIn, String username, String project,
		String space, boolean autoCreate, OAuthClient oauth, Map<String, String> defaults, boolean hasSecret, boolean hasClientSecret,
		Instant connectedAt, String connectedAs) {

	public Integration {
		Objects.requireNonNull(service);
		Objects.requireNonNull(address);
		Objects.requireNonNull(signIn);
		defaults = Map.copyOf(defaults);
	}

	/**
	 * Whether secrets would go to the same ones as those of another set-up: the same machine by the same protocol, the same way to sign
	 * in, the same issuer and client.
	 */
	public boolean hasSameReceiver(Integration other) {
		return service == other.service && signIn == other.signIn && origin(address).equals(origin(other.address))
				&& Objects.equals(oauth == null ? null : oauth.issuer(), other.oauth == null ? null : other.oauth.issuer())
				&& Objects.equals(oauth == null ? null : oauth.clientId(), other.oauth == null ? null : other.oauth.clientId());
	}

	/** Protocol, machine and port of an address; the text itself where it is none. */
	public static String origin(String address) {
		try {
			URI uri = new URI(address);
			return uri.getHost() == null ? address : (uri.getScheme() + "://" + uri.getHost() + ':' + uri.getPort()).toLowerCase(Locale.ROOT);
		} catch (URISyntaxException e) {
			// what an earlier version or another program has left there
			return address;
		}
	}

	/** Whether a call has succeeded. */
	public boolean isConnected() {
		return connectedAt != null;
	}
}
