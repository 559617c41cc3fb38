package org.tftsr.cli.internal;

import java.nio.file.Path;

import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.vault.Passphrase;

import picocli.CommandLine.Option;

/** Where the key of a provider comes from: one of these. */
final class ProviderKey {

	@Option(names = "--key-file", paramLabel = "FILE", description = "The key is the first line of a file that only its owner may read.")
	private Path file;

	@Option(names = "--key-env", paramLabel = "VARIABLE", description = "The key is in this variable of the environment.")
	private String variable;

	@Option(names = "--key-prompt", description = "The key is asked for.")
	private boolean prompt;

	@Option(names = "--forget-key", description = "The key is deleted.")
	private boolean forget;

	boolean forgets() {
		return forget;
	}

	/** The key, to be closed; null where it is to be forgotten. */
	Passphrase read(String provider) throws TftsrException {
		return new SecretInput("key of " + provider, "--key", file, variable, prompt).read();
	}
}
