package org.tftsr.cli.internal;

import java.nio.file.Path;

import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.vault.Passphrase;

import picocli.CommandLine.Option;

/** Where the secret of an OAuth client comes from: one of these. */
final class ClientSecret {

	@Option(names = "--client-secret-file", paramLabel = "FILE", description = "The secret of the OAuth client is the first line of a file that only its owner may read.")
	private Path file;

	@Option(names = "--client-secret-env", paramLabel = "VARIABLE", description = "The secret of the OAuth client is in this variable of the environment.")
	private String variable;

	@Option(names = "--client-secret-prompt", description = "The secret of the OAuth client is asked for.")
	private boolean prompt;

	@Option(names = "--forget-client-secret", description = "The secret of the OAuth client is deleted.")
	private boolean forget;

	boolean forgets() {
		return forget;
	}

	/** The secret, to be closed; null where it is to be forgotten. */
	Passphrase read(String service) throws TftsrException {
		return new SecretInput("secret of the OAuth client of " + service, "--client-secret", file, variable, prompt).read();
	}
}
