package org.tftsr.storage;

import java.util.function.UnaryOperator;

import org.tftsr.core.problem.TftsrException;
import org.tftsr.storage.internal.vault.NobodyToAsk;
import org.tftsr.storage.internal.vault.VaultKeySource;

/** Finds the key of a database. Thread-safe. */
@FunctionalInterface
public interface KeySource {

	/** Environment variable that holds the passphrase of the database. */
	String VARIABLE = "TFTSR_DB_KEY";

	/** Environment variable that names a file whose first line is the passphrase of the vault. */
	String PASSPHRASE_FILE = "TFTSR_PASSPHRASE_FILE";

	/**
	 * The key of the database at a location.
	 *
	 * @param databaseExists false where the database is about to be created, which is the only time a new key may be
	 *                       made
	 */
	DatabaseKey keyFor(DatabaseLocation location, boolean databaseExists) throws TftsrException;

	/**
	 * The value of an environment variable as this source sees it, or null: the earlier app kept its keys in variables, and they
	 * are looked for when a database of it is found.
	 */
	default String variable(String name) {
		return null;
	}

	/**
	 * The product's rule where nobody can be asked and no keyring is used. Where {@link #VARIABLE} is set, its value is
	 * the passphrase of the database. Else a vault is opened with the passphrase that {@link #PASSPHRASE_FILE} names.
	 * Else the key is the 256 random bits in {@link DatabaseLocation#keyFile()}, made together with the database and
	 * readable by its owner alone.
	 * <p>
	 * The honest limit of a key file: whoever can read both files can read the database. It protects copies of the
	 * database that travel without it, such as a backup or a mail attachment; it does not protect against another program
	 * of the same user.
	 *
	 * @param environment value of an environment variable, or null
	 */
	static KeySource standard(UnaryOperator<String> environment) {
		return new VaultKeySource(environment, () -> NobodyToAsk.SILENT, Keyring.NONE);
	}
}
