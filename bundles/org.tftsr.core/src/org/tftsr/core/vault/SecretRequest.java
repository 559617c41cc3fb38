package org.tftsr.core.vault;

import java.nio.file.Path;
import java.util.Set;

/**
 * What a person is asked for.
 *
 * @param reason           why
 * @param attempt          1 for the first time, one more after each answer that did not fit
 * @param failure          why the last answer did not fit, for a person; empty at the first attempt
 * @param folder           the data folder, so that the person knows which database is meant; of a backup, the vault file
 *                         beside it
 * @param protections      how the key is kept: whether a recovery code can be an answer; empty for a new database
 * @param keyringAvailable whether the keyring can be an answer for a new database
 */
public record SecretRequest(Reason reason, int attempt, String failure, Path folder, Set<Protection> protections,
		boolean keyringAvailable) {

	public SecretRequest {
		protections = Set.copyOf(protections);
	}

	/** Why a person is asked. */
	public enum Reason {
		/** An existing vault is to be opened: answer with a passphrase or the recovery code. */
		UNLOCK,
		/**
		 * A backup has another key than the database: answer with what opened the vault when the backup was made.
		 */
		UNLOCK_BACKUP,
		/**
		 * A database is about to be made: answer with a new passphrase (ask for it twice), the keyring or the key file.
		 */
		SET_UP
	}
}
