package org.tftsr.integrations;

import java.util.Optional;

import org.tftsr.core.integration.Integration;
import org.tftsr.core.integration.ServiceKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;

/**
 * Signs in to the services that are set up in {@link org.tftsr.core.integration.IntegrationRepository}, and tests them. Thread-safe.
 * Methods that take a progress may take long: never call them on the user interface thread.
 */
public interface ConnectionService {

	/**
	 * Makes a call that needs the sign-in. Only when it has succeeded does the service count as connected.
	 *
	 * @throws TftsrException with the cause (name, connection, TLS, proxy, 401, 403, 404, a page of maintenance) and what to do
	 */
	ConnectionReport test(ServiceKind service, Progress progress) throws TftsrException;

	/**
	 * Begins a sign-in by OAuth 2: authorization code with PKCE (S256) where the server has it, and state.
	 *
	 * @throws TftsrException {@code INVALID_INPUT} where the service is not set up for it, {@code CONFLICT} where another program
	 *                        listens on the port that the server wants
	 */
	SignInAttempt beginSignIn(ServiceKind service, Progress progress) throws TftsrException;

	/**
	 * What a person has to register as redirect address at the authorization server. Asks nobody, and may be called on any thread.
	 *
	 * @param integration how a service is set up, or would be
	 * @return empty where the server wants an exact address, and so a port has to be chosen first
	 */
	Optional<String> redirectAddress(Integration integration);

	/**
	 * Revokes the tokens where the server can do that, and forgets them, and any password, in any case. That a server cannot revoke, or
	 * did not, is no failure: the report says what to do there.
	 */
	SignOutReport signOut(ServiceKind service, Progress progress) throws TftsrException;
}
