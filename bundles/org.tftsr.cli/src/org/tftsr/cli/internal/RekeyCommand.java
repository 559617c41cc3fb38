package org.tftsr.cli.internal;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.vault.Passphrase;
import org.tftsr.core.vault.Protection;
import org.tftsr.core.vault.Vault;
import org.tftsr.storage.Database;
import org.tftsr.storage.DatabaseKey;
import org.tftsr.storage.DatabaseProvider;

import com.google.gson.JsonObject;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Encrypts the whole database under another key. */
@Command(name = "rekey", description = "Encrypts the whole database under a new key; the old one opens nothing any more.")
final class RekeyCommand extends CommandGroup implements Callable<Integer> {

	/** Environment variable with the next passphrase of the database. */
	private static final String NEW_KEY = "TFTSR_DB_NEW_KEY";

	@Option(names = "--passphrase-file", paramLabel = "FILE", description = "Where TFTSR_DB_KEY is used: the new passphrase is the first line of a file that only its owner may read. Else TFTSR_DB_NEW_KEY, or it is asked for.")
	private Path passphraseFile;

	RekeyCommand(Output output, CommandProgress progress) {
		super(output, progress);
	}

	@Override
	public Integer call() throws TftsrException {
		Database database = Services.get(DatabaseProvider.class).database();
		boolean fromEnvironment = Services.get(Vault.class).state().protections().contains(Protection.ENVIRONMENT);
		if (!fromEnvironment && passphraseFile != null) {
			throw wrongUse("The key is random; --passphrase-file is for a database whose passphrase is in TFTSR_DB_KEY");
		}
		database.rekey(fromEnvironment ? Optional.of(newPassphrase()) : Optional.empty(), new Tenths(progress));
		if (output.isJson()) {
			JsonObject json = new JsonObject();
			json.addProperty("file", database.info().file().toString());
			json.addProperty("keyOrigin", database.info().keyOrigin());
			output.json(json);
		}
		progress.say("The database has a new key. Backups keep the one that they were made with.");
		if (fromEnvironment) {
			progress.say("From now on TFTSR_DB_KEY must hold the new passphrase.");
		}
		return ExitCodes.DONE;
	}

	private DatabaseKey newPassphrase() throws TftsrException {
		String variable = System.getenv(NEW_KEY);
		if (passphraseFile == null && variable != null) {
			return key(variable, "the passphrase in " + NEW_KEY);
		}
		try (Passphrase passphrase = ProtectCommand.newPassphrase(passphraseFile)) {
			return key(passphrase.text().toString(), "the new passphrase");
		}
	}

	private static DatabaseKey key(String words, String origin) throws TftsrException {
		if (words.isBlank() || words.indexOf('\0') >= 0) {
			throw new TftsrException(ProblemKind.INVALID_INPUT, "Cannot use " + origin, "it is blank or holds a NUL character",
					"Choose another passphrase");
		}
		return DatabaseKey.passphrase(words, origin);
	}
}
