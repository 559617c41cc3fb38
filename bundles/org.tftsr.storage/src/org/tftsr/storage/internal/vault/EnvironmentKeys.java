package org.tftsr.storage.internal.vault;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.UnaryOperator;

import org.eclipse.osgi.util.NLS;
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
			throw new TftsrException(ProblemKind.INVALID_INPUT,
					NLS.bind(Messages.EnvironmentKeys_useWhat, KeySource.VARIABLE),
					Messages.EnvironmentKeys_blankWhy,
					NLS.bind(Messages.EnvironmentKeys_blankRemedy, KeySource.VARIABLE));
		}
		if (passphrase.indexOf('\0') >= 0) {
			throw new TftsrException(ProblemKind.INVALID_INPUT,
					NLS.bind(Messages.EnvironmentKeys_useWhat, KeySource.VARIABLE),
					Messages.EnvironmentKeys_nulWhy, Messages.EnvironmentKeys_nulRemedy);
		}
		return DatabaseKey.passphrase(passphrase, () -> NLS.bind(Messages.EnvironmentKeys_origin, KeySource.VARIABLE));
	}

	/** The file with the passphrase of the vault, where one is named. */
	Optional<Path> passphraseFile() {
		String name = environment.apply(KeySource.PASSPHRASE_FILE);
		return name == null || name.isBlank() ? Optional.empty() : Optional.of(Path.of(name));
	}
}
