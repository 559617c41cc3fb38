package org.tftsr.integrations.internal.signin;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

import org.tftsr.core.integration.OAuthClient;
import org.tftsr.core.vault.Passphrase;

/**
 * What a server is asked for in the browser (RFC 6749 4.1.1), with a proof of who has asked (RFC 7636, S256) and a mark by which the
 * answer is known again. Closing it overwrites the proof.
 */
final class AuthorizationRequest implements AutoCloseable {

	/** Bits: 256, as RFC 7636 4.1 recommends for the proof. */
	private static final int BYTES = 32;
	private static final SecureRandom RANDOM = new SecureRandom();

	private final AuthorizationServer server;
	private final String redirect;
	private final String state = random();
	private final Passphrase verifier = Passphrase.of(random().toCharArray());
	private final URI address;

	/** @param redirect where the browser is to come back to */
	AuthorizationRequest(AuthorizationServer server, OAuthClient client, String redirect) {
		this.server = server;
		this.redirect = redirect;
		this.address = address(client);
	}

	private static String random() {
		byte[] bytes = new byte[BYTES];
		RANDOM.nextBytes(bytes);
		return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
	}

	private URI address(OAuthClient client) {
		Map<String, String> parameters = new LinkedHashMap<>();
		parameters.put("response_type", "code");
		parameters.put("client_id", client.clientId());
		parameters.put("redirect_uri", redirect);
		String scopes = client.scopes() == null || client.scopes().isBlank() ? server.scopes() : client.scopes().strip();
		if (!scopes.isEmpty()) {
			parameters.put("scope", scopes);
		}
		parameters.put("state", state);
		if (server.vendor() == Vendor.ATLASSIAN) {
			parameters.put("audience", "api.atlassian.com");
			parameters.put("prompt", "consent");
		} else {
			parameters.put("code_challenge", challenge());
			parameters.put("code_challenge_method", "S256");
		}
		String query = parameters.entrySet().stream().map(each -> each.getKey() + '=' + encoded(each.getValue()))
				.collect(Collectors.joining("&"));
		String base = server.authorization().toString();
		return URI.create(base + (server.authorization().getRawQuery() == null ? '?' : '&') + query);
	}

	private static String encoded(String value) {
		return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
	}

	private String challenge() {
		return Base64.getUrlEncoder().withoutPadding().encodeToString(Keys.sha256(verifier));
	}

	/** What the browser is to show. */
	URI address() {
		return address;
	}

	/** Where the browser is to come back to. */
	String redirect() {
		return redirect;
	}

	/** Whether an answer is one to this; compared in a time that tells nothing. */
	boolean hasState(String answered) {
		return MessageDigest.isEqual(state.getBytes(StandardCharsets.UTF_8), answered.getBytes(StandardCharsets.UTF_8));
	}

	/** The mark, for a server that wants it at its token endpoint too. */
	String state() {
		return state;
	}

	/** The proof; stays this object's to close. */
	Passphrase verifier() {
		return verifier;
	}

	@Override
	public void close() {
		verifier.close();
	}
}
