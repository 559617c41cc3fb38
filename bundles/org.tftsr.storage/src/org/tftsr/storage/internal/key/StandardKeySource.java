package org.tftsr.storage.internal.key;

import java.util.function.UnaryOperator;

import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.storage.DatabaseKey;
import org.tftsr.storage.DatabaseLocation;
import org.tftsr.storage.KeySource;

/** The passphrase of the environment where there is one, else the key file. */
public final class StandardKeySource implements KeySource {

	private final UnaryOperator<String> environment;

	/** @param environment value of an environment variable, or null */
	public StandardKeySource(UnaryOperator<String> environment) {
		this.environment = environment;
	}

	@Override
	public DatabaseKey keyFor(DatabaseLocation location, boolean databaseExists) throws TftsrException {
		String passphrase = environment.apply(VARIABLE);
		if (passphrase == null) {
			KeyFile file = new KeyFile(location);
			return databaseExists ? file.read() : file.readOrCreate();
		}
		if (passphrase.isBlank()) {
			throw new TftsrException(ProblemKind.INVALID_INPUT, "Cannot use the passphrase in " + VARIABLE,
					"it is blank, and a blank passphrase would leave the database unencrypted",
					"Set " + VARIABLE + " to a passphrase, or unset it to use the key file");
		}
		if (passphrase.indexOf('\0') >= 0) {
			throw new TftsrException(ProblemKind.INVALID_INPUT, "Cannot use the passphrase in " + VARIABLE,
					"it holds a NUL character, which would cut it short", "Choose a passphrase without one");
		}
		return DatabaseKey.passphrase(passphrase, "the passphrase in " + VARIABLE);
	}
}
