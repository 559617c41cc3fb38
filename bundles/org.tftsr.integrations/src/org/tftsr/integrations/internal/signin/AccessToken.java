package org.tftsr.integrations.internal.signin;

import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.vault.Passphrase;
import org.tftsr.net.Secret;

/** The access token of a header, which remembers which one was sent, so that only that one is renewed when it is refused. */
final class AccessToken implements Secret {

	private final Secret kept;
	private volatile byte[] sent;

	AccessToken(Secret kept) {
		this.kept = kept;
	}

	@Override
	public Passphrase get() throws TftsrException {
		Passphrase token = kept.get();
		sent = Keys.sha256(token);
		return token;
	}

	/** SHA-256 of the token that was sent; null where none was. */
	byte[] sent() {
		return sent;
	}
}
