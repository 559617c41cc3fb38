package org.tftsr.storage.internal.vault;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.UnaryOperator;

import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.storage.DatabaseKey;
import org.tftsr.storage.KeySource;

/**
 * What the environment says about keys.
 *
 * @param environment value of an environment variable, or null
 */
record EnvironmentKeys(UnaryOperator<String> environment) {

	/** Whether the passphrase of the database itself is given, good or not. */
	boolean hasDatabaseKey() {
		return environment.apply(KeySource.VARIABLE) != null;
	}

	/** The passphrase of the database itself. */
	DatabaseKey databaseKey() throws TftsrException {
		String passphrase = environment.apply(KeySource.VARIABLE);
		if (passphrase.isBlank()) {
			throw new TftsrException(ProblemKind.INVALID_INPUT, "Cannot use the passphrase in " + KeySource.VARIABLE,
					"it is blank, and a blank passphrase would leave the database unencrypted",
					"Set " + KeySource.VARIABLE + " to a passphrase, or unset it to use the vault or the key file");
		}
		if (passphrase.indexOf('\0') >= 0) {
			throw new TftsrException(ProblemKind.INVALID_INPUT, "Cannot use the passphrase in " + KeySource.VARIABLE,
					"it holds a NUL character, which would cut it short", "Choose a passphrase without one");
		}
		return DatabaseKey.passphrase(passphrase, "the passphrase in " + KeySource.VARIABLE);
	}

	/** The file with the passphrase of the vault, where one is named. */
	Optional<Path> passphraseFile() {
		String name = environment.apply(KeySource.PASSPHRASE_FILE);
		return name == null || name.isBlank() ? Optional.empty() : Optional.of(Path.of(name));
	}
}
