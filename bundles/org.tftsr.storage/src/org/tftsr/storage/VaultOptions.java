package org.tftsr.storage;

import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

import org.tftsr.core.progress.LongWork;
import org.tftsr.core.vault.SecretPrompt;

/**
 * What a vault depends on.
 *
 * @param environment value of an environment variable, or null
 * @param prompt      who is asked, looked up each time; never null
 * @param longWork    shows what takes long while the database is opened, looked up each time; never null
 * @param keyring     the keyring of the operating system
 * @param timer       for the idle lock
 * @param listener    told of changes after their commit, and of locking and unlocking; on the thread that made them
 */
public record VaultOptions(UnaryOperator<String> environment, Supplier<SecretPrompt> prompt,
		Supplier<LongWork> longWork, Keyring keyring, IdleTimer timer, Consumer<Change> listener) {
}
