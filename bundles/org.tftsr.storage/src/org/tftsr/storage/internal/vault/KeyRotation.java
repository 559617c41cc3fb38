package org.tftsr.storage.internal.vault;

import java.nio.file.Path;
import java.util.Optional;

import org.tftsr.core.problem.TftsrException;
import org.tftsr.storage.DatabaseKey;

/**
 * The random key of a database as it is kept, and how another one takes its place so that a crash at any moment loses
 * neither: {@link #begin} keeps the next key beside the current one; then the encrypted file is replaced; then
 * {@link #commit} forgets the old key. What was interrupted is finished at the next opening, by looking at which key fits
 * the file.
 * <p>
 * The changing methods are called while {@link org.tftsr.storage.internal.file.SetupLock} is held for the folder, from
 * before {@code begin} until after {@code commit}, or another process would finish what is not done yet. No secret is asked
 * for: every way into the vault stays as it is.
 */
public interface KeyRotation {

	/** The key that the database has. */
	DatabaseKey current() throws TftsrException;

	/** The key that the database is getting, where a rotation was begun. */
	Optional<DatabaseKey> next() throws TftsrException;

	/**
	 * Keeps the next key. A next key of an earlier attempt is forgotten.
	 *
	 * @param key {@link DatabaseKey#RAW_LENGTH} random bytes
	 */
	void begin(byte[] key) throws TftsrException;

	/** Makes the next key the current one. In a vault, the master key is replaced as well. */
	void commit() throws TftsrException;

	/** Forgets the next key. */
	void abandon() throws TftsrException;

	/**
	 * Writes what opens the key on another machine into a file beside a backup: the passphrase and the recovery code. The
	 * keyring is of this machine, and a key file opens the backup by itself.
	 *
	 * @param file does not exist
	 * @return false where there is no such way in, and nothing was written
	 */
	boolean copyWaysIn(Path file) throws TftsrException;

	/** Whether a file is one that {@link #copyWaysIn} wrote for the key as it is kept now. */
	boolean wroteWaysIn(Path file);

	/** Overwrites what is held in memory; nothing else works afterwards. */
	void forget();
}
