package org.tftsr.storage;

import java.nio.file.Path;
import java.util.Optional;

import org.tftsr.core.problem.TftsrException;

/**
 * The copy of the earlier app's database that is kept when it has been taken over: its files byte for byte, encrypted, so
 * that only the database that took their place can open it.
 */
public interface OldCopy {

	/** Where it lies; empty where there is none. */
	Optional<Path> file();

	/**
	 * Writes the files as they were, for the earlier app to use. What it held in clear is in clear there.
	 *
	 * @param folder must not exist; it appears only when all files are in it
	 * @throws TftsrException {@code NOT_FOUND} where there is no copy, {@code CONFLICT} where the folder exists,
	 *                        {@code DAMAGED} where the copy is not what was written
	 */
	void restoreInto(Path folder) throws TftsrException;

	/** Deletes it; returns whether there was one. */
	boolean forget() throws TftsrException;
}
