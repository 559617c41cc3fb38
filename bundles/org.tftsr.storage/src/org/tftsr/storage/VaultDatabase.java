package org.tftsr.storage;

import java.util.function.Supplier;

import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.vault.Vault;
import org.tftsr.storage.internal.vault.LockableDatabase;

/**
 * The database of a location together with what keeps it closed. The running product has one as an OSGi service, under
 * {@link Vault} and {@link DatabaseProvider}.
 */
public interface VaultDatabase extends Vault, DatabaseProvider, AutoCloseable {

	/**
	 * The database of a location; touches nothing yet.
	 *
	 * @param location asked for at each opening
	 */
	static VaultDatabase of(Supplier<DatabaseLocation> location, VaultOptions options) {
		return new LockableDatabase(location, options);
	}

	/** Closes the database and forgets the key; the next use opens it again. */
	@Override
	void close() throws TftsrException;
}
