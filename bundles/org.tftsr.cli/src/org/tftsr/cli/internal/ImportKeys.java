package org.tftsr.cli.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.tftsr.core.problem.CancelledException;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.vault.Passphrase;
import org.tftsr.storage.DatabaseKey;
import org.tftsr.storage.PassphraseFile;

/** Where a person gives the key of a database that is to be brought in. A key is never an argument: others could see it. */
final class ImportKeys {

	private static final String VARIABLE = "TFTSR_IMPORT_KEY";

	private ImportKeys() {
	}

	/** What was given beforehand. */
	static List<DatabaseKey> given(Path keyFile) throws TftsrException {
		List<DatabaseKey> keys = new ArrayList<>();
		if (keyFile != null) {
			try (Passphrase first = PassphraseFile.read(keyFile)) {
				keys.add(passphrase(first.text().toString(), "the key file " + keyFile));
			}
		}
		String variable = System.getenv(VARIABLE);
		if (variable != null) {
			keys.add(passphrase(variable, "the passphrase in " + VARIABLE));
		}
		return keys;
	}

	/** Asks; empty where there is nobody to ask. */
	static List<DatabaseKey> asked() throws TftsrException {
		Optional<Terminal> terminal = Terminal.find();
		if (terminal.isEmpty()) {
			return List.of();
		}
		try (Passphrase typed = terminal.get().readSecret("Passphrase of the database of the earlier app:")
				.orElseThrow(CancelledException::new)) {
			return List.of(passphrase(typed.text().toString(), "the passphrase that was typed"));
		}
	}

	private static DatabaseKey passphrase(String text, String origin) throws TftsrException {
		if (text.isBlank() || text.indexOf('\0') >= 0) {
			throw new TftsrException(ProblemKind.INVALID_INPUT, "Cannot use " + origin,
					"it is blank or holds a NUL character", "Give the key that was used");
		}
		return DatabaseKey.passphrase(text, origin);
	}
}
