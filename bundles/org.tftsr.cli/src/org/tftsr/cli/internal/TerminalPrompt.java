package org.tftsr.cli.internal;

import java.util.Locale;
import java.util.Optional;

import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.vault.Passphrase;
import org.tftsr.core.vault.Protection;
import org.tftsr.core.vault.RecoveryCode;
import org.tftsr.core.vault.SecretAnswer;
import org.tftsr.core.vault.SecretPrompt;
import org.tftsr.core.vault.SecretRequest;

/** Asks at the terminal for what opens the database; nobody is there where the command runs in a pipe or a script. */
final class TerminalPrompt implements SecretPrompt {

	private final CommandProgress progress;

	TerminalPrompt(CommandProgress progress) {
		this.progress = progress;
	}

	@Override
	public SecretAnswer ask(SecretRequest request) throws TftsrException {
		Optional<Terminal> terminal = Terminal.find();
		if (terminal.isEmpty()) {
			return new SecretAnswer.Nobody();
		}
		if (!request.failure().isEmpty()) {
			terminal.get().line("That did not work: " + request.failure() + '.');
		}
		return switch (request.reason()) {
		case UNLOCK -> unlock(terminal.get(), request);
		case UNLOCK_BACKUP -> {
			terminal.get().line("The backup has another key than the database. It opens with what opened the vault when the"
					+ " backup was made.");
			yield unlock(terminal.get(), request);
		}
		case SET_UP -> choice(terminal.get(), request);
		};
	}

	@Override
	public void inform(String message) {
		progress.say(message);
	}

	private static SecretAnswer unlock(Terminal terminal, SecretRequest request) throws TftsrException {
		return request.protections().contains(Protection.PASSPHRASE) ? passphrase(terminal, request)
				: recoveryCode(terminal, request);
	}

	private static SecretAnswer passphrase(Terminal terminal, SecretRequest request) {
		Optional<Passphrase> typed = terminal.readSecret("Passphrase for " + request.folder() + " (Enter alone stops):");
		return typed.isEmpty() ? new SecretAnswer.Cancel() : new SecretAnswer.OfPassphrase(typed.get());
	}

	private static SecretAnswer recoveryCode(Terminal terminal, SecretRequest request) throws TftsrException {
		if (!request.protections().contains(Protection.RECOVERY_CODE)) {
			return new SecretAnswer.Nobody();
		}
		String typed = terminal.read("Recovery code for " + request.folder() + " (Enter alone stops):");
		return typed.isEmpty() ? new SecretAnswer.Cancel() : new SecretAnswer.OfRecoveryCode(RecoveryCode.parse(typed));
	}

	private static SecretAnswer choice(Terminal terminal, SecretRequest request) throws TftsrException {
		terminal.line("A new database will be made in " + request.folder() + ". What shall open it?");
		terminal.line("  p  a passphrase that you are asked for");
		if (request.keyringAvailable()) {
			terminal.line("  k  the keyring of this system");
		}
		terminal.line("  f  a key file beside it, which protects copies of the database only");
		return switch (terminal.read("p" + (request.keyringAvailable() ? ", k" : "") + " or f (Enter alone stops):")
				.toLowerCase(Locale.ROOT)) {
		case "p" -> new SecretAnswer.OfPassphrase(terminal.readNewPassphrase());
		case "k" -> new SecretAnswer.OfKeyring();
		case "f" -> new SecretAnswer.OfKeyFile();
		case "" -> new SecretAnswer.Cancel();
		default -> choice(terminal, request);
		};
	}
}
