package org.tftsr.cli.internal;

import java.nio.file.Path;

import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.vault.Passphrase;

import picocli.CommandLine.Option;

/** Where the password or token of a service comes from: one of these. */
final class ServiceSecret {

	@Option(names = "--secret-file", paramLabel = "FILE", description = "The password or token is the first line of a file that only its owner may read.")
	private Path file;

	@Option(names = "--secret-env", paramLabel = "VARIABLE", description = "The password or token is in this variable of the environment.")
	private String variable;

	@Option(names = "--secret-prompt", description = "The password or token is asked for.")
	private boolean prompt;

	@Option(names = "--forget-secret", description = "The password or token, or the sign-in by OAuth, is deleted.")
	private boolean forget;

	boolean forgets() {
		return forget;
	}

	/** The secret, to be closed; null where it is to be forgotten. */
	Passphrase read(String service) throws TftsrException {
		return new SecretInput("password or token of " + service, "--secret", file, variable, prompt).read();
	}
}
