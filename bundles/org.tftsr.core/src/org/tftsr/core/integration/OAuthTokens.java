package org.tftsr.core.integration;

import java.time.Instant;

import org.tftsr.core.vault.Passphrase;

/**
 * What a sign-in by OAuth has given. To be closed by whoever got it.
 *
 * @param access    the access token
 * @param refresh   the refresh token; null where there is none
 * @param expiresAt when the access token ends; null where the server does not say
 */
public record OAuthTokens(Passphrase access, Passphrase refresh, Instant expiresAt) implements AutoCloseable {

	/** Overwrites both. */
	@Override
	public void close() {
		access.close();
		if (refresh != null) {
			refresh.close();
		}
	}
}
