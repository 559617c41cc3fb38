package org.tftsr.cli.internal;

import java.util.concurrent.Callable;

import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.vault.Protection;
import org.tftsr.core.vault.Vault;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Removes a way to open the database. */
@Command(name = "unprotect", description = "Removes a way to open the database; a passphrase or the keyring always remains.")
final class UnprotectCommand extends CommandGroup implements Callable<Integer> {

	@ArgGroup(multiplicity = "1")
	private Way way;

	UnprotectCommand(Output output, CommandProgress progress) {
		super(output, progress);
	}

	@Override
	public Integer call() throws TftsrException {
		Vault vault = Services.get(Vault.class);
		vault.removeProtection(way.passphrase ? Protection.PASSPHRASE
				: way.keyring ? Protection.KEYRING : Protection.RECOVERY_CODE);
		progress.say("Protected by: " + Protections.names(vault.state()));
		return ExitCodes.DONE;
	}

	/** One of these. */
	static final class Way {

		@Option(names = "--passphrase", required = true, description = "The passphrase.")
		private boolean passphrase;

		@Option(names = "--keyring", required = true, description = "The keyring of this system.")
		private boolean keyring;

		@Option(names = "--recovery-code", required = true, description = "The recovery code.")
		private boolean recoveryCode;
	}
}
