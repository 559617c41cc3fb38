package org.tftsr.cli.internal;

import java.util.concurrent.Callable;

import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.vault.RecoveryCode;
import org.tftsr.core.vault.Vault;

import com.google.gson.JsonObject;

import picocli.CommandLine.Command;

/** Makes a code for the day on which the passphrase is forgotten. */
@Command(name = "recovery-code", description = "Makes a new recovery code and prints it this once; an earlier one no longer opens the database.")
final class RecoveryCodeCommand extends CommandGroup implements Callable<Integer> {

	RecoveryCodeCommand(Output output, CommandProgress progress) {
		super(output, progress);
	}

	@Override
	public Integer call() throws TftsrException {
		try (RecoveryCode code = RecoveryCode.random()) {
			Services.get(Vault.class).protectWithRecoveryCode(code);
			if (output.isJson()) {
				JsonObject json = new JsonObject();
				json.addProperty("recoveryCode", code.text());
				output.json(json);
			} else {
				output.line(code.text());
			}
		}
		progress.say("Write it on paper and keep it apart from this machine: it opens the database without the passphrase.");
		return ExitCodes.DONE;
	}
}
