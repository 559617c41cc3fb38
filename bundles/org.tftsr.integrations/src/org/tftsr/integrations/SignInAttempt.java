package org.tftsr.integrations;

import java.net.URI;

import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;

/**
 * A sign-in by OAuth 2 that has begun: something listens on the loopback address for the browser that comes back, once, for five
 * minutes. Close it in any case.
 */
public interface SignInAttempt extends AutoCloseable {

	/** What the system's browser is to show. Holds no secret but those that are of use once, to who listens here. */
	URI address();

	/**
	 * Waits until the user has signed in, fetches the tokens, keeps them in the vault, and makes a first call.
	 *
	 * @throws TftsrException {@code FORBIDDEN} where the user or the server has refused, or what came back was not what was asked for;
	 *                        {@code NETWORK} after five minutes; {@code CANCELLED}
	 */
	ConnectionReport await(Progress progress) throws TftsrException;

	/** Listens no more. */
	@Override
	void close();
}
