package org.tftsr.core.integration;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.vault.Passphrase;

/**
 * The services that are set up, and their secrets: encrypted once more in the database, each under a key for its purpose alone, with
 * their SHA-256 beside them. Thread-safe; each method is one transaction. Changes are noted in the audit log, without secrets, and
 * announced on {@link org.tftsr.core.event.Topics#INTEGRATIONS_CHANGED}.
 */
public interface IntegrationRepository {

	/** All that are set up. Makes no database where there is none. */
	List<Integration> list() throws TftsrException;

	/** One, where it is set up. */
	Optional<Integration> find(ServiceKind service) throws TftsrException;

	/**
	 * Adds or changes one; {@link Integration#hasSecret}, {@link Integration#hasClientSecret} and what is known of the connection are not
	 * looked at. It counts as not connected until a call has succeeded again, where address, way to sign in, user or client have changed.
	 * The password or token is forgotten where it {@linkplain Integration#hasSameReceiver would go to another one}, and the secret of the
	 * OAuth client where the issuer is another one.
	 *
	 * @throws TftsrException {@code INVALID_INPUT} for an address that is none or carries a secret, for a way to sign in that the
	 *                        service does not have, or where it lacks what that way needs
	 */
	Integration save(Integration integration) throws TftsrException;

	/** Forgets one with its secrets. Links to what was published stay. */
	void remove(ServiceKind service) throws TftsrException;

	/**
	 * Notes that a call has succeeded just now.
	 *
	 * @param asked as it was set up when the call was made; nothing is noted where it is set up otherwise by now
	 * @param as    what the service calls the user that signed in; null where it does not say
	 */
	void connected(Integration asked, String as, Instant at) throws TftsrException;

	/** Keeps a password or token in place of an earlier one; null to forget it. Stays the caller's to close. */
	void setSecret(ServiceKind service, Passphrase secret) throws TftsrException;

	/**
	 * The password or token, or the access token of OAuth; the caller closes it.
	 *
	 * @param receiver who is about to get it
	 * @throws TftsrException {@code CONFLICT} where it is {@linkplain Integration#hasSameReceiver meant for another one} by now
	 */
	Optional<Passphrase> secret(Integration receiver) throws TftsrException;

	/** Keeps the secret of the OAuth client; null to forget it. Stays the caller's to close. */
	void setClientSecret(ServiceKind service, Passphrase secret) throws TftsrException;

	/**
	 * The secret of the OAuth client; the caller closes it.
	 *
	 * @param receiver who is about to get it
	 * @throws TftsrException {@code CONFLICT} where it is meant for another issuer by now
	 */
	Optional<Passphrase> clientSecret(Integration receiver) throws TftsrException;

	/**
	 * Keeps what a sign-in or a refresh has given, all of it in one transaction. They stay the caller's to close.
	 *
	 * @param giver who has given them
	 * @throws TftsrException {@code CONFLICT} where the service is set up otherwise by now, so that they would go to
	 *                        {@linkplain Integration#hasSameReceiver another one}
	 */
	void setTokens(Integration giver, OAuthTokens tokens) throws TftsrException;

	/**
	 * What the last sign-in or refresh has given; the caller closes it. Empty too where one does not sign in by OAuth.
	 *
	 * @param receiver who is about to get them
	 * @throws TftsrException {@code CONFLICT} where they are {@linkplain Integration#hasSameReceiver meant for another one} by now
	 */
	Optional<OAuthTokens> tokens(Integration receiver) throws TftsrException;
}
