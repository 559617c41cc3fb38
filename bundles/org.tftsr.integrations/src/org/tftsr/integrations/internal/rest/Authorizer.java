package org.tftsr.integrations.internal.rest;

import org.tftsr.core.integration.Integration;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.net.SecretHeader;

/** Knows how a call of a service is signed in. */
public interface Authorizer {

	/**
	 * The header that carries the sign-in. A token of OAuth that ends within the next minute is renewed first, by one thread at a time.
	 *
	 * @throws TftsrException {@code NOT_FOUND} where nothing is kept to sign in with, {@code FORBIDDEN} where it cannot be renewed any more
	 */
	SecretHeader header(Integration integration, Progress progress) throws TftsrException;

	/**
	 * After a call was answered with 401: renews what can be renewed.
	 *
	 * @param refused the header that it was sent with: where another thread has renewed that token by now, it is not renewed once more
	 * @return whether there is something new to try with
	 */
	boolean renew(Integration integration, SecretHeader refused, Progress progress) throws TftsrException;
}
