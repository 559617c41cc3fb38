package org.tftsr.storage.internal.vault;

import java.util.function.Consumer;

import org.tftsr.core.vault.SecretAnswer;
import org.tftsr.core.vault.SecretPrompt;
import org.tftsr.core.vault.SecretRequest;

/**
 * Stands in where no one has registered a prompt.
 *
 * @param notices takes what a person should know
 */
public record NobodyToAsk(Consumer<String> notices) implements SecretPrompt {

	/** Tells nobody either: for callers that chose where the key is kept themselves. */
	public static final NobodyToAsk SILENT = new NobodyToAsk(message -> {
		// nobody reads it
	});

	@Override
	public SecretAnswer ask(SecretRequest request) {
		return new SecretAnswer.Nobody();
	}

	@Override
	public void inform(String message) {
		notices.accept(message);
	}
}
