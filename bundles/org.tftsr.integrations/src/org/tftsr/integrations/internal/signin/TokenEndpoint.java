package org.tftsr.integrations.internal.signin;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tftsr.core.integration.Integration;
import org.tftsr.core.integration.IntegrationRepository;
import org.tftsr.core.integration.OAuthTokens;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.core.vault.Passphrase;
import org.tftsr.integrations.internal.clock.IntegrationClock;
import org.tftsr.integrations.internal.rest.JsonFields;
import org.tftsr.net.Address;
import org.tftsr.net.RemoteProblem;
import org.tftsr.net.SecretHeader;

import com.google.gson.JsonObject;

/** Gets, renews and revokes tokens. Keeps none. Thread-safe. */
@Component(service = TokenEndpoint.class)
public final class TokenEndpoint {

	private static final String CLIENT = "client_id";

	private final SignInCalls calls;
	private final IntegrationRepository integrations;
	private final IntegrationClock clock;

	/** Opens nothing. */
	@Activate
	public TokenEndpoint(@Reference SignInCalls calls, @Reference IntegrationRepository integrations, @Reference IntegrationClock clock) {
		this.calls = calls;
		this.integrations = integrations;
		this.clock = clock;
	}

	/**
	 * Gives a code for tokens, which the caller closes (RFC 6749 4.1.3, RFC 7636 4.5).
	 *
	 * @param code stays the caller's to close
	 */
	OAuthTokens exchange(Integration integration, AuthorizationRequest request, AuthorizationServer server, Passphrase code,
			Progress progress) throws TftsrException {
		TokenFields fields = new TokenFields(server.vendor()).word("grant_type", GrantType.AUTHORIZATION_CODE)
				.setting(CLIENT, integration.oauth().clientId()).setting("redirect_uri", request.redirect()).secret("code", code);
		if (server.vendor() != Vendor.ATLASSIAN) {
			fields.secret("code_verifier", request.verifier());
		}
		if (server.vendor() == Vendor.SERVICENOW) {
			fields.setting("state", request.state());
		}
		try {
			return tokens(integration, new JsonFields(post(integration, "handle_oauth_callback", server, server.token(), fields, progress)), null);
		} catch (RemoteProblem e) {
			throw OAuthErrors.of(integration, e);
		}
	}

	/**
	 * Gives a refresh token for new tokens, which the caller closes (RFC 6749 6).
	 *
	 * @param held what is given; stays the caller's to close. Its refresh token is of no more use afterwards, unless the answer has none
	 * @throws RemoteProblem what the server has said
	 */
	OAuthTokens refresh(Integration integration, AuthorizationServer server, OAuthTokens held, Progress progress) throws TftsrException {
		TokenFields fields = new TokenFields(server.vendor()).word("grant_type", GrantType.REFRESH_TOKEN)
				.setting(CLIENT, integration.oauth().clientId()).secret("refresh_token", held.refresh());
		return tokens(integration, new JsonFields(post(integration, "refresh_oauth", server, server.token(), fields, progress)), held.refresh());
	}

	/** Makes a token worth nothing (RFC 7009). */
	void revoke(Integration integration, AuthorizationServer server, TokenHint hint, Passphrase token, Progress progress)
			throws TftsrException {
		TokenFields fields = new TokenFields(server.vendor()).secret("token", token).word("token_type_hint", hint).setting(CLIENT,
				integration.oauth().clientId());
		post(integration, "revoke_oauth", server, server.revocation(), fields, progress);
	}

	private JsonObject post(Integration integration, String action, AuthorizationServer server, Address address, TokenFields fields,
			Progress progress) throws TftsrException {
		Optional<Passphrase> secret = integration.hasClientSecret() ? integrations.clientSecret(integration) : Optional.empty();
		try {
			if (secret.isPresent() && !server.basicClient()) {
				fields.secret("client_secret", secret.get());
			}
			SecretHeader header = secret.isPresent() && server.basicClient() ? basic(integration, secret.get()) : null;
			return calls.post(integration, action, address, header, fields.body(), progress);
		} finally {
			secret.ifPresent(Passphrase::close);
		}
	}

	/** RFC 6749 2.3.1: both are encoded as in a form first. */
	private static SecretHeader basic(Integration integration, Passphrase secret) {
		return new SecretHeader("Authorization", "Basic ", () -> {
			char[] encoded = URLEncoder.encode(secret.text().toString(), StandardCharsets.UTF_8).toCharArray();
			try (Passphrase password = Passphrase.of(encoded)) {
				return BasicCredentials.of(URLEncoder.encode(integration.oauth().clientId(), StandardCharsets.UTF_8), password);
			}
		});
	}

	/** @param earlier the refresh token that goes on to hold where the answer has none; null for none */
	private OAuthTokens tokens(Integration integration, JsonFields answer, Passphrase earlier) throws TftsrException {
		Instant now = clock.instant();
		String access = answer.text("access_token");
		String type = answer.text("token_type");
		if (access == null || type != null && !type.toLowerCase(Locale.ROOT).equals("bearer")) {
			throw SignInCalls.unreadable(integration);
		}
		String refresh = answer.text("refresh_token");
		Passphrase next = refresh != null ? Passphrase.of(refresh.toCharArray()) : earlier == null ? null : Keys.copy(earlier);
		Long seconds = answer.seconds("expires_in");
		return new OAuthTokens(Passphrase.of(access.toCharArray()), next, seconds == null ? null : now.plusSeconds(seconds));
	}
}
