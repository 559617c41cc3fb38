package org.tftsr.core.ai;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.vault.Passphrase;

/**
 * The providers that the user has set up. The local analyst is always there, under {@link #LOCAL_ID}; it is the one that is used in
 * a fresh installation, and cannot be changed or removed. Thread-safe; each method is one transaction. Changes are noted in the
 * audit log, without the key, and announced on {@link org.tftsr.core.event.Topics#PROVIDERS_CHANGED}.
 */
public interface ProviderRepository {

	/** The local analyst. */
	UUID LOCAL_ID = new UUID(0, 0);

	/** The local analyst first, then by name. Makes no database where there is none. */
	List<Provider> list() throws TftsrException;

	/** @throws TftsrException {@code NOT_FOUND} where there is none */
	Provider get(UUID id) throws TftsrException;

	/** By id or by name, whatever its case. */
	Optional<Provider> find(String idOrName) throws TftsrException;

	/** The one that is used where nothing else is said. */
	Provider preferred() throws TftsrException;

	/** Uses this one where nothing else is said. */
	void prefer(UUID id) throws TftsrException;

	/**
	 * Adds a provider, or changes it where its id is known; {@link Provider#hasKey} is not looked at.
	 *
	 * @throws TftsrException {@code INVALID_INPUT} for a blank name, an address that is none or that carries a key or a password,
	 *                        {@code CONFLICT} where another one has the name
	 */
	Provider save(Provider provider) throws TftsrException;

	/** Removes a provider and its key. Conversations stay. The local analyst is preferred afterwards, if this one was. */
	void remove(UUID id) throws TftsrException;

	/**
	 * Keeps the key of a provider, encrypted under a key for that purpose alone, in place of an earlier one.
	 *
	 * @param key null to forget it; stays the caller's to close
	 */
	void setKey(UUID id, Passphrase key) throws TftsrException;

	/** The key of a provider; the caller closes it as soon as it is used. */
	Optional<Passphrase> key(UUID id) throws TftsrException;
}
