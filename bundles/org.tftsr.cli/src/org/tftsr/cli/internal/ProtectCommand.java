package org.tftsr.cli.internal;

import java.nio.file.Path;
import java.util.concurrent.Callable;

import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.vault.Passphrase;
import org.tftsr.core.vault.Protection;
import org.tftsr.core.vault.Vault;
import org.tftsr.storage.PassphraseFile;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Adds a way to open the database, or changes its passphrase. */
@Command(name = "protect", description = "Protects the database by a passphrase (or changes it), by the keyring or by a key file.")
final class ProtectCommand extends CommandGroup implements Callable<Integer> {

	@ArgGroup(multiplicity = "1")
	private Way way;

	ProtectCommand(Output output, CommandProgress progress) {
		super(output, progress);
	}

	@Override
	public Integer call() throws TftsrException {
		Vault vault = Services.get(Vault.class);
		vault.unlock();
		boolean hadKeyFile = vault.state().protections().contains(Protection.KEY_FILE);
		if (way.keyFile) {
			vault.protectWithKeyFile();
		} else if (way.keyring) {
			vault.protectWithKeyring();
		} else {
			try (Passphrase passphrase = newPassphrase(way.passphraseFile)) {
				vault.protectWithPassphrase(passphrase);
			}
		}
		if (hadKeyFile && !way.keyFile) {
			progress.say("The key file is gone. Copies of it, as in a backup, still open the database.");
		}
		progress.say("Protected by: " + Protections.names(vault.state()));
		return ExitCodes.DONE;
	}

	/** A new passphrase out of a file, or from the person at the terminal. */
	static Passphrase newPassphrase(Path file) throws TftsrException {
		return file != null ? PassphraseFile.read(file)
				: Terminal.require("Cannot ask for a new passphrase", "Use --passphrase-file FILE").readNewPassphrase();
	}

	/** One of these. */
	static final class Way {

		@Option(names = "--passphrase", required = true, description = "A passphrase that is asked for, twice.")
		private boolean passphrase;

		@Option(names = "--passphrase-file", required = true, paramLabel = "FILE", description = "A passphrase: the first line of a file that only its owner may read.")
		private Path passphraseFile;

		@Option(names = "--keyring", required = true, description = "The keyring of this system.")
		private boolean keyring;

		@Option(names = "--key-file", required = true, description = "A key file beside the database, in place of everything else: protects copies of the database only.")
		private boolean keyFile;
	}
}
