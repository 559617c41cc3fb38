package org.tftsr.ui.publish.internal.settings;

import java.util.Optional;

import org.tftsr.core.integration.Integration;
import org.tftsr.core.integration.IntegrationRepository;
import org.tftsr.core.integration.ServiceKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.vault.Passphrase;

/**
 * What stands on the page of a service. To be closed by whoever got it.
 *
 * @param integration  how the service is set up
 * @param secret       the password or token that was typed
 * @param forget       whether the password or token that is kept is to be forgotten
 * @param clientSecret the secret of the OAuth client that was typed
 * @param forgetClient whether the secret of the client that is kept is to be forgotten
 */
record Entered(Integration integration, Optional<Passphrase> secret, boolean forget, Optional<Passphrase> clientSecret,
		boolean forgetClient) implements AutoCloseable {

	/** Keeps it. Not for the user interface thread. */
	void keep(IntegrationRepository repository) throws TftsrException {
		ServiceKind service = integration.service();
		repository.save(integration);
		if (secret.isPresent() || forget) {
			repository.setSecret(service, secret.orElse(null));
		}
		if (clientSecret.isPresent() || forgetClient) {
			repository.setClientSecret(service, clientSecret.orElse(null));
		}
	}

	@Override
	public void close() {
		secret.ifPresent(Passphrase::close);
		clientSecret.ifPresent(Passphrase::close);
	}
}
