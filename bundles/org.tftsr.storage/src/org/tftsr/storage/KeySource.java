package org.tftsr.storage;

import java.util.function.UnaryOperator;

import org.tftsr.core.problem.TftsrException;
import org.tftsr.storage.internal.key.StandardKeySource;

/** Finds the key of a database. Thread-safe. */
@FunctionalInterface
public interface KeySource {

	/** Environment variable that holds the passphrase of the database. */
	String VARIABLE = "TFTSR_DB_KEY";

	/**
	 * The key of the database at a location.
	 *
	 * @param databaseExists false where the database is about to be created, which is the only time a new key may be
	 *                       made
	 */
	DatabaseKey keyFor(DatabaseLocation location, boolean databaseExists) throws TftsrException;

	/**
	 * The product's rule. Where {@link #VARIABLE} is set, its value is the passphrase. Where it is not, the key is
	 * the 256 random bits in {@link DatabaseLocation#keyFile()}, made together with the database and readable by its
	 * owner alone.
	 * <p>
	 * The honest limit: whoever can read both files can read the database. The key file protects copies of the database
	 * that travel without it, such as a backup or a mail attachment; it does not protect against another program of the
	 * same user. The passphrase does, as long as the environment does not give it away.
	 *
	 * @param environment value of an environment variable, or null
	 */
	static KeySource standard(UnaryOperator<String> environment) {
		return new StandardKeySource(environment);
	}
}
