package org.tftsr.core.vault;

/** A way in which the key of the database is kept. */
public enum Protection {
	/** The variable {@code TFTSR_DB_KEY} holds the passphrase of the database itself; nothing of it is kept. */
	ENVIRONMENT,
	/** A passphrase of the user opens the vault. */
	PASSPHRASE,
	/** The keyring of the operating system opens the vault. */
	KEYRING,
	/** The key lies in a file beside the database, for whoever can read that file. Excludes the other ways. */
	KEY_FILE,
	/** A code on paper opens the vault when all else is lost. Never the only way. */
	RECOVERY_CODE
}
