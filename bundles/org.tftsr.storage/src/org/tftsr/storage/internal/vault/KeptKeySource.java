package org.tftsr.storage.internal.vault;

import java.nio.file.Path;
import java.util.Optional;

import org.tftsr.core.problem.TftsrException;
import org.tftsr.storage.DatabaseKey;
import org.tftsr.storage.DatabaseLocation;
import org.tftsr.storage.KeySource;

/** A source that knows how the key it found is kept, so that another key can take its place. Thread-safe. */
public interface KeptKeySource extends KeySource {

	/** How the key that was found last is kept; empty where it comes from the environment, or has been forgotten. */
	Optional<KeyRotation> kept();

	/** Whether the key is a passphrase out of the environment, so that nothing of it is kept. */
	boolean isFromEnvironment();

	/**
	 * The key of a backup, out of the file beside it, by asking for what opens that.
	 *
	 * @param location which database is meant, for the person who is asked
	 * @param vault    the file beside the backup
	 * @return empty where there is no such file
	 */
	Optional<DatabaseKey> keyOfBackup(DatabaseLocation location, Path vault) throws TftsrException;

	/** A source as one that knows how its key is kept. */
	static KeptKeySource of(KeySource source) {
		if (source instanceof KeptKeySource keeping) {
			return keeping;
		}
		throw new IllegalArgumentException("This source does not know how its key is kept");
	}

	/** How the key of any source is kept; empty where it does not know. */
	static Optional<KeyRotation> keptBy(KeySource source) {
		return source instanceof KeptKeySource keeping ? keeping.kept() : Optional.empty();
	}
}
