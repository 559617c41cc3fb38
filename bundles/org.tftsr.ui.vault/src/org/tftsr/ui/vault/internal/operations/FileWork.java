package org.tftsr.ui.vault.internal.operations;

import java.util.function.Consumer;

import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.vault.Vault;
import org.tftsr.storage.DatabaseProvider;
import org.tftsr.ui.Services;

/**
 * Work on the files of the database, for which it is closed. Where it was open, it is open again afterwards, however the
 * work ended, and what shows something out of it shows what is there then.
 *
 * @param <T> what the work reports
 */
@FunctionalInterface
interface FileWork<T> {

	/** Does it, not on the user interface thread. */
	T run(DatabaseProvider provider) throws TftsrException;

	/**
	 * Does the work, and reopens the database.
	 *
	 * @param tell is given the result before the database is opened again, which may fail
	 */
	static <T> void run(FileWork<T> work, Consumer<T> tell) throws TftsrException {
		boolean wasOpen = Services.get(Vault.class).state().open();
		try {
			tell.accept(work.run(Services.get(DatabaseProvider.class)));
		} catch (TftsrException e) {
			if (wasOpen) {
				reopenAfter(e);
			}
			throw e;
		}
		if (wasOpen) {
			Services.get(Vault.class).unlock();
		}
	}

	private static void reopenAfter(TftsrException failure) {
		try {
			Services.get(Vault.class).unlock();
		} catch (TftsrException e) {
			failure.addSuppressed(e);
		}
	}
}
