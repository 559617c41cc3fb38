package org.tftsr.core.vault;

import java.time.Duration;

import org.tftsr.core.problem.TftsrException;

/**
 * What keeps the database closed to others. Thread-safe. Every method but {@link #state()} and {@link #touch()} may
 * read files, take most of a second to derive a key and ask a person through {@link SecretPrompt}: never call them on
 * the user interface thread.
 * <p>
 * The first transaction of a process opens the database, and asks where it must. Once the vault has been locked,
 * transactions fail with {@code LOCKED} until someone unlocks it, so that nothing in the background makes a dialog
 * appear. Events: {@link org.tftsr.core.event.Topics#VAULT_LOCKED} and
 * {@link org.tftsr.core.event.Topics#VAULT_UNLOCKED}.
 * <p>
 * Methods that change how the key is kept open the database first, and note the change in the audit log. Where
 * {@code TFTSR_DB_KEY} is set there is nothing to change, and they fail with {@code CONFLICT}.
 */
public interface Vault {

	/**
	 * How things are now. Reads one small file at most, asks nobody and opens nothing; may be called on any thread.
	 *
	 * @throws TftsrException {@code DAMAGED} where the vault file is not what was written, {@code CONFLICT} where a
	 *                        newer version of the product wrote it, {@code IO} where it cannot be read
	 */
	VaultState state() throws TftsrException;

	/**
	 * Opens the database, asking where needed. Does nothing where it is open.
	 *
	 * @throws TftsrException {@code CANCELLED} where the person asked said no, {@code LOCKED} where there is nobody to
	 *                        ask, {@code WRONG_KEY} or {@code DAMAGED} as opening a database does
	 */
	void unlock() throws TftsrException;

	/**
	 * Opens the database with the code of {@link #protectWithRecoveryCode}. A new passphrase can be set then.
	 *
	 * @throws TftsrException {@code WRONG_KEY} where the code is not the one of this vault, {@code NOT_FOUND} where the
	 *                        vault has none
	 */
	void unlockWithRecoveryCode(RecoveryCode code) throws TftsrException;

	/** Waits for a running transaction, closes the database and forgets the key. Does nothing where it is locked. */
	void lock() throws TftsrException;

	/** Notes that the user is there: the idle time starts anew. Transactions alone do not count. Cheap. */
	void touch();

	/**
	 * Locks the vault after a time without {@link #touch()}.
	 *
	 * @param time whole minutes, or zero for never
	 * @throws TftsrException {@code INVALID_INPUT} for part of a minute or more than a week, {@code CONFLICT} where the
	 *                        key lies in a file, which a lock would not protect
	 */
	void setIdleLock(Duration time) throws TftsrException;

	/**
	 * Adds a passphrase or changes it. Only the wrap of the key is written anew, not the database; a key file is
	 * removed.
	 *
	 * @param passphrase stays the caller's to close
	 */
	void protectWithPassphrase(Passphrase passphrase) throws TftsrException;

	/**
	 * Adds the keyring of the operating system. A key file is removed.
	 *
	 * @throws TftsrException {@code NOT_FOUND} where there is no keyring, {@code IO} where it does not answer in time
	 *                        or refuses
	 */
	void protectWithKeyring() throws TftsrException;

	/** Keeps the key in a file beside the database and removes every other way. Protects copies of the database only. */
	void protectWithKeyFile() throws TftsrException;

	/**
	 * Removes one way.
	 *
	 * @throws TftsrException {@code NOT_FOUND} where it is not used, {@code CONFLICT} where neither a passphrase nor
	 *                        the keyring would remain
	 */
	void removeProtection(Protection protection) throws TftsrException;

	/**
	 * Lets a recovery code open the vault; an earlier one no longer does. It is kept nowhere, so whoever calls this has
	 * made sure that a person has it: until then, the earlier one is the one that counts.
	 *
	 * @param code such as {@link RecoveryCode#random()}; stays the caller's to close
	 * @throws TftsrException {@code CONFLICT} where there is neither a passphrase nor a keyring to recover from
	 */
	void protectWithRecoveryCode(RecoveryCode code) throws TftsrException;
}
