package org.tftsr.cli.internal;

import java.nio.file.Path;
import java.util.concurrent.Callable;

import org.tftsr.core.problem.CancelledException;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.vault.Passphrase;
import org.tftsr.core.vault.RecoveryCode;
import org.tftsr.core.vault.Vault;
import org.tftsr.storage.PassphraseFile;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Opens the database with the recovery code and sets a new passphrase. */
@Command(name = "unlock", description = "Opens the database with its recovery code and sets a new passphrase.")
final class UnlockCommand extends CommandGroup implements Callable<Integer> {

	@Option(names = "--recovery", required = true, description = "With the recovery code, which is asked for.")
	private boolean recovery;

	@Option(names = "--code-file", paramLabel = "FILE", description = "The recovery code is the first line of a file that only its owner may read.")
	private Path codeFile;

	@Option(names = "--passphrase-file", paramLabel = "FILE", description = "The new passphrase is the first line of such a file.")
	private Path passphraseFile;

	UnlockCommand(Output output, CommandProgress progress) {
		super(output, progress);
	}

	@Override
	public Integer call() throws TftsrException {
		Vault vault = Services.get(Vault.class);
		try (RecoveryCode code = code()) {
			vault.unlockWithRecoveryCode(code);
		}
		try (Passphrase passphrase = ProtectCommand.newPassphrase(passphraseFile)) {
			vault.protectWithPassphrase(passphrase);
		}
		progress.say("The database has a new passphrase. The recovery code stays as it is.");
		return ExitCodes.DONE;
	}

	private RecoveryCode code() throws TftsrException {
		if (codeFile == null) {
			String typed = Terminal.require("Cannot ask for the recovery code", "Use --code-file FILE")
					.read("Recovery code (Enter alone stops):");
			if (typed.isEmpty()) {
				throw new CancelledException();
			}
			return RecoveryCode.parse(typed);
		}
		try (Passphrase line = PassphraseFile.read(codeFile)) {
			return RecoveryCode.parse(line.text());
		}
	}
}
