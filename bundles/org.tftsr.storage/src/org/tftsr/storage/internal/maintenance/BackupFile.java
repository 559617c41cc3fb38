package org.tftsr.storage.internal.maintenance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.storage.DatabaseKey;
import org.tftsr.storage.DatabaseLocation;
import org.tftsr.storage.internal.connection.Draft;
import org.tftsr.storage.internal.connection.OpenProblems;
import org.tftsr.storage.internal.connection.PageAuthenticator;
import org.tftsr.storage.internal.vault.KeptKeySource;

/**
 * A file that is said to be a backup. Only ever read.
 *
 * @param file absolute
 * @param what what is being done, as in {@link TftsrException}
 */
record BackupFile(Path file, String what) {

	/** Refuses what cannot be a backup, each with its own message. */
	void requirePlausible() throws TftsrException, IOException {
		if (!Files.isRegularFile(file)) {
			throw problem(ProblemKind.NOT_FOUND, "there is no such file", "Name a file that `tftsr db backup` wrote");
		}
		if (Files.size(file) > 0 && OpenProblems.isPlain(file)) {
			throw problem(ProblemKind.INVALID_INPUT, "it is an SQLite database without encryption, and no backup",
					"Name a file that `tftsr db backup` wrote; `tftsr db import-tftsr` brings in a database of the earlier app");
		}
		if (!PageAuthenticator.hasWholePages(file)) {
			throw problem(ProblemKind.DAMAGED, "it is not made of whole pages: it was cut off, or is a file of another kind",
					"Use another backup");
		}
		if (Draft.hasLog(file)) {
			throw problem(ProblemKind.INVALID_INPUT,
					"a log of SQLite lies beside it, so it is a database in use rather than a backup",
					"Close what uses it, or name a file that `tftsr db backup` wrote");
		}
	}

	/** Which key it has: that of the database, the one it is getting, or the one in the file beside the backup. */
	DatabaseKey key(DatabaseLocation location, DatabaseKey present, KeptKeySource keys)
			throws TftsrException, IOException {
		List<DatabaseKey> known = new ArrayList<>(List.of(present));
		if (keys.kept().isPresent()) {
			keys.kept().get().next().ifPresent(known::add);
		}
		for (DatabaseKey key : known) {
			if (PageAuthenticator.fitsSomePage(file, key)) {
				return key;
			}
		}
		Optional<DatabaseKey> beside = keys.keyOfBackup(location, Backup.vaultOf(file));
		if (beside.isPresent() && PageAuthenticator.fitsSomePage(file, beside.get())) {
			return beside.get();
		}
		throw problem(ProblemKind.WRONG_KEY, "it does not open with " + present.origin()
				+ (beside.isPresent() ? ", nor with the key in " + Backup.vaultOf(file)
						: ", and there is no " + Backup.vaultOf(file) + " with another key"),
				"Put the vault file of the backup beside it, or restore into an empty data folder with the key that the"
						+ " database had at that time");
	}

	private TftsrException problem(ProblemKind kind, String why, String remedy) {
		return new TftsrException(kind, what, why, remedy);
	}
}
