package org.tftsr.storage.tests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

import org.tftsr.core.progress.Progress;
import org.tftsr.storage.Database;

/** Runs in a process of its own: begins a backup, and stops in the middle of it until it reads something. */
final class BackingUpProgram {

	private BackingUpProgram() {
	}

	/**
	 * Prints {@code copied} once the copy is there, and {@code done} in the end.
	 *
	 * @param arguments the folder of a vault with the passphrase of the tests, the target
	 */
	public static void main(String[] arguments) throws Exception {
		VaultData data = new VaultData(Path.of(arguments[0])).answer(VaultData.WORDS);
		try (var vault = data.vault()) {
			vault.unlock();
			Database database = vault.database();
			database.backup(Path.of(arguments[1]), new Progress() {
				private boolean stopped;

				@Override
				public void begin(String task, long total) {
					// nobody watches
				}

				@Override
				public void worked(long amount) {
					if (!stopped) {
						stopped = true;
						System.out.println("copied");
						awaitInput();
					}
				}

				@Override
				public boolean isCancelled() {
					return false;
				}
			});
		}
		System.out.println("done");
	}

	private static void awaitInput() {
		try {
			System.in.read();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
