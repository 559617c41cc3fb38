package org.tftsr.cli.internal;

import java.nio.file.Path;

import org.tftsr.core.problem.CancelledException;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.vault.Passphrase;
import org.tftsr.storage.PassphraseFile;

/**
 * Where a secret comes from; one of these.
 *
 * @param what     whose secret it is, such as "key of Desk"
 * @param option   with what the options begin, such as {@code --key}
 * @param file     its first line; null for another
 * @param variable of the environment; null for another
 * @param prompt   whether it is asked for
 */
record SecretInput(String what, String option, Path file, String variable, boolean prompt) {

	/** The secret, to be closed; null where none is named. */
	Passphrase read() throws TftsrException {
		if (file != null) {
			return PassphraseFile.read(file);
		}
		if (variable != null) {
			String value = System.getenv(variable);
			if (value == null || value.isBlank()) {
				throw new TftsrException(ProblemKind.INVALID_INPUT, "Cannot set the " + what,
						"the variable " + variable + " is not set", "Set it, or use " + option + "-file FILE");
			}
			return Passphrase.of(value.toCharArray());
		}
		return prompt
				? Terminal.require("Cannot ask for the " + what, "Use " + option + "-file FILE or " + option + "-env VARIABLE")
						.readSecret(Character.toUpperCase(what.charAt(0)) + what.substring(1) + " (Enter alone stops):")
						.orElseThrow(CancelledException::new)
				: null;
	}
}
