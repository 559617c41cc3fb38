package org.tftsr.storage;

import java.nio.file.Path;
import java.util.Optional;

import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.storage.internal.file.Messages;
import org.tftsr.storage.internal.keyring.SecureStorageKeyring;

/** Where the operating system keeps secrets for a user who has logged in. Thread-safe. */
public interface Keyring {

	/** There is no keyring. */
	Keyring NONE = new Keyring() {
		@Override
		public boolean isAvailable() {
			return false;
		}

		@Override
		public void put(String name, byte[] secret) throws TftsrException {
			throw none();
		}

		@Override
		public Optional<byte[]> get(String name) {
			return Optional.empty();
		}

		@Override
		public void remove(String name) {
			// nothing was ever put
		}

		private static TftsrException none() {
			return new TftsrException(ProblemKind.NOT_FOUND, Messages.Keyring_useWhat,
					Messages.Keyring_noneWhy, Messages.Keyring_noneRemedy);
		}
	};

	/**
	 * The keyring behind Equinox' secure storage. What is put into it lies in a file of its own, encrypted under a password
	 * that the keyring of the operating system holds. No other provider of such passwords is ever used.
	 *
	 * @param file     where it lies; readable by its owner alone
	 * @param moduleId the provider of the password, an extension of {@code org.eclipse.equinox.security.secureStorage}
	 */
	static Keyring secureStorage(Path file, String moduleId) {
		return new SecureStorageKeyring(() -> file, moduleId, () -> true);
	}

	/**
	 * Whether there seems to be one; whether it gives what is asked shows when it is used. Quick, but where the system has to
	 * start it first: then it may take seconds.
	 */
	boolean isAvailable();

	/**
	 * Keeps a secret.
	 *
	 * @throws TftsrException {@code IO} where the keyring does not answer in time or refuses, {@code NOT_FOUND} where
	 *                        there is none
	 */
	void put(String name, byte[] secret) throws TftsrException;

	/** A secret that was put, or empty where there is none of that name; failures as with {@link #put}. */
	Optional<byte[]> get(String name) throws TftsrException;

	/** Forgets a secret; does nothing where there is none. Failures as with {@link #put}. */
	void remove(String name) throws TftsrException;
}
