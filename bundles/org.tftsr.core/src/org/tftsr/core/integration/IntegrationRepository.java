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
	 * looked at. It counts as not connected until a call has succeeded again, where address, way to sign in, user or client have changed;
	 * secrets are forgotten where the host of the address, or the issuer, has changed: they were meant for another one.
	 *
	 * @throws TftsrException {@code INVALID_INPUT} for an address that is none or carries a secret, or for a way to sign in that the
	 *                        service does not have
	 */
	Integration save(Integration integration) throws TftsrException;

	/** Forgets one with its secrets. Links to what was published stay. */
	void remove(ServiceKind service) throws TftsrException;

	/** Notes that a call has succeeded just now. */
	void connected(ServiceKind service, String as, Instant at) throws TftsrException;

	/** Keeps a password or token in place of an earlier one; null to forget it. Stays the caller's to close. */
	void setSecret(ServiceKind service, Passphrase secret) throws TftsrException;

	/** The password or token, or the access token of OAuth; the caller closes it. */
	Optional<Passphrase> secret(ServiceKind service) throws TftsrException;

	/** Keeps the secret of the OAuth client; null to forget it. Stays the caller's to close. */
	void setClientSecret(ServiceKind service, Passphrase secret) throws TftsrException;

	/** The secret of the OAuth client; the caller closes it. */
	Optional<Passphrase> clientSecret(ServiceKind service) throws TftsrException;

	/** Keeps what a sign-in or a refresh has given, all of it in one transaction. They stay the caller's to close. */
	void setTokens(ServiceKind service, OAuthTokens tokens) throws TftsrException;

	/** What the last sign-in or refresh has given; the caller closes it. */
	Optional<OAuthTokens> tokens(ServiceKind service) throws TftsrException;
}
