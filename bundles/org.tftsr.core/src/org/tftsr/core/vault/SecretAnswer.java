package org.tftsr.core.vault;

/** What a person answered. */
public sealed interface SecretAnswer extends AutoCloseable {

	/** The passphrase of the vault, or the one for a new vault. */
	record OfPassphrase(Passphrase passphrase) implements SecretAnswer {
		@Override
		public void close() {
			passphrase.close();
		}
	}

	/** The recovery code; only to unlock. */
	record OfRecoveryCode(RecoveryCode code) implements SecretAnswer {
		@Override
		public void close() {
			code.close();
		}
	}

	/** Keep the key of a new database in the keyring. */
	record OfKeyring() implements SecretAnswer {
	}

	/** Keep the key of a new database in a file beside it. */
	record OfKeyFile() implements SecretAnswer {
	}

	/** Not now: the work that needed the database is cancelled. */
	record Cancel() implements SecretAnswer {
	}

	/** There is no person who could be asked. */
	record Nobody() implements SecretAnswer {
	}

	/** Wipes the secret that the answer holds, if any. */
	@Override
	default void close() {
		// most answers hold none
	}
}
