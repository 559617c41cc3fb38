package org.tftsr.integrations.internal.signin;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.regex.Pattern;

import org.eclipse.osgi.util.NLS;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tftsr.core.integration.Integration;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.integrations.internal.rest.JsonFields;
import org.tftsr.net.Address;
import org.tftsr.net.NetworkProblem;
import org.tftsr.net.RemoteProblem;

import com.google.gson.JsonObject;

/**
 * Finds out where users of a service sign in: by the description that the server gives of itself (OpenID Connect Discovery 1.0, RFC
 * 8414), or by the addresses that are known of Atlassian and ServiceNow. Thread-safe.
 */
@Component(service = ServerDiscovery.class)
public final class ServerDiscovery {

	private static final String ACTION = "initiate_oauth";
	private static final String OPENID = ".well-known/openid-configuration";
	private static final String OAUTH = "/.well-known/oauth-authorization-server";

	/** Host and tenant. */
	private static final Pattern ENTRA = Pattern.compile("(https?://[^/]+)/([^/]+)/v2\\.0");
	private static final String IDENTIFIER = "[0-9a-fA-F-]{36}";

	private final SignInCalls calls;

	/** Opens nothing. */
	@Activate
	public ServerDiscovery(@Reference SignInCalls calls) {
		this.calls = calls;
	}

	/**
	 * The server of a service.
	 *
	 * @throws TftsrException {@code INVALID_INPUT} where no issuer is set, or it is not the one that it says it is; {@code FORBIDDEN}
	 *                        where it would not be safe to sign in there
	 */
	AuthorizationServer find(Integration integration, Progress progress) throws TftsrException {
		Vendor vendor = Vendor.of(integration);
		String issuer = vendor.issuer(integration);
		if (issuer.isEmpty()) {
			throw new TftsrException(ProblemKind.INVALID_INPUT, NLS.bind(Messages.SignIn_what, integration.service().displayName()),
					Messages.ServerDiscovery_noIssuerWhy, Messages.ServerDiscovery_noIssuerRemedy);
		}
		Address base = Address.of(issuer);
		return switch (vendor) {
		case ATLASSIAN -> new AuthorizationServer(vendor, issuer, base.path("authorize").uri(), base.path("oauth/token"), null, false,
				false, vendor.usualScopes());
		case SERVICENOW -> new AuthorizationServer(vendor, issuer, base.path("oauth_auth.do").uri(), base.path("oauth_token.do"),
				base.path("oauth_revoke_token.do"), false, false, vendor.usualScopes());
		case STANDARD, ENTRA -> described(integration, vendor, issuer, new JsonFields(describe(integration, issuer, progress)));
		};
	}

	private JsonObject describe(Integration integration, String issuer, Progress progress) throws TftsrException {
		try {
			return calls.read(integration, ACTION, Address.of(issuer).path(OPENID), progress);
		} catch (RemoteProblem | NetworkProblem e) {
			if (!mayBeElsewhere(e)) {
				throw e;
			}
		}
		try {
			return calls.read(integration, ACTION, inserted(issuer), progress);
		} catch (RemoteProblem e) {
			throw new TftsrException(ProblemKind.REMOTE, NLS.bind(Messages.SignIn_what, integration.service().displayName()),
					NLS.bind(Messages.ServerDiscovery_statusWhy, e.status()), Messages.ServerDiscovery_statusRemedy, e);
		}
	}

	private static boolean mayBeElsewhere(TftsrException problem) {
		return switch (problem) {
		case RemoteProblem remote -> remote.status() / 100 == 4 && remote.status() != 429;
		case NetworkProblem network -> network.reason() == NetworkProblem.Reason.PROTOCOL;
		default -> false;
		};
	}

	/** RFC 8414 3.1: between host and path. */
	private static Address inserted(String issuer) throws TftsrException {
		URI uri = Address.of(issuer).uri();
		String path = uri.getRawPath() == null || uri.getRawPath().equals("/") ? "" : uri.getRawPath();
		return Address.of(uri.getScheme() + "://" + uri.getRawAuthority() + OAUTH + path);
	}

	private static AuthorizationServer described(Integration integration, Vendor vendor, String issuer, JsonFields description)
			throws TftsrException {
		String named = description.text("issuer");
		if (!isSame(vendor, issuer, named)) {
			throw unsafe(integration, Messages.ServerDiscovery_issuerWhy, Messages.ServerDiscovery_issuerRemedy);
		}
		List<String> pkce = description.texts("code_challenge_methods_supported");
		// Entra has PKCE and does not say so
		if (pkce == null && vendor != Vendor.ENTRA || pkce != null && !pkce.contains("S256")) {
			throw unsafe(integration, Messages.ServerDiscovery_pkceWhy, Messages.ServerDiscovery_pkceRemedy);
		}
		URI authorization = endpoint(integration, issuer, description, "authorization_endpoint");
		URI token = endpoint(integration, issuer, description, "token_endpoint");
		URI revocation = description.text("revocation_endpoint") == null ? null
				: endpoint(integration, issuer, description, "revocation_endpoint");
		List<String> client = description.texts("token_endpoint_auth_methods_supported");
		return new AuthorizationServer(vendor, named, authorization, Address.of(token.toString()),
				revocation == null ? null : Address.of(revocation.toString()),
				description.flag("authorization_response_iss_parameter_supported"),
				client == null || !client.contains("client_secret_post"), scopes(vendor, description));
	}

	/**
	 * Whether a server is the one that is set. Entra names itself by a template, or by the identifier of the tenant, where all tenants or
	 * the domain of one are set.
	 */
	private static boolean isSame(Vendor vendor, String issuer, String named) {
		if (named == null) {
			return false;
		}
		String without = named.endsWith("/") ? named.substring(0, named.length() - 1) : named;
		boolean byName = vendor == Vendor.ENTRA && !ENTRA.matcher(issuer).replaceFirst("$2").matches(IDENTIFIER);
		return without.equals(issuer) || byName && withoutTenant(without).equals(withoutTenant(issuer));
	}

	private static String withoutTenant(String issuer) {
		return ENTRA.matcher(issuer).replaceFirst("$1");
	}

	private static String scopes(Vendor vendor, JsonFields description) {
		List<String> offered = description.texts("scopes_supported");
		if (vendor != Vendor.STANDARD || offered == null) {
			return vendor.usualScopes();
		}
		return String.join(" ", List.of("openid", "offline_access").stream().filter(offered::contains).toList());
	}

	/** Encrypted, unless the user has set an issuer that is not, and then of the same machine. */
	private static URI endpoint(Integration integration, String issuer, JsonFields description, String name) throws TftsrException {
		String text = description.text(name);
		URI base = URI.create(issuer);
		try {
			URI uri = new URI(text == null ? "" : text);
			boolean encrypted = "https".equalsIgnoreCase(uri.getScheme());
			boolean asSet = "http".equalsIgnoreCase(uri.getScheme()) && "http".equalsIgnoreCase(base.getScheme())
					&& base.getHost() != null && base.getHost().equalsIgnoreCase(uri.getHost());
			if (uri.getHost() != null && uri.getRawUserInfo() == null && uri.getRawFragment() == null && (encrypted || asSet)) {
				return uri;
			}
		} catch (URISyntaxException e) {
			// as if there was none
		}
		throw unsafe(integration, NLS.bind(Messages.ServerDiscovery_plainWhy, name.replace('_', ' ')),
				Messages.ServerDiscovery_plainRemedy);
	}

	private static TftsrException unsafe(Integration integration, String why, String remedy) {
		return new TftsrException(ProblemKind.FORBIDDEN, NLS.bind(Messages.SignIn_what, integration.service().displayName()), why, remedy);
	}
}
