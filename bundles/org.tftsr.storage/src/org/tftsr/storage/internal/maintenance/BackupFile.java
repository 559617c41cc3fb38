package org.tftsr.storage.internal.maintenance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.eclipse.osgi.util.NLS;
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
record BackupFile(Path file, Supplier<String> what) {

	/** Refuses what cannot be a backup, each with its own message. */
	void requirePlausible() throws TftsrException, IOException {
		if (!Files.isRegularFile(file)) {
			throw problem(ProblemKind.NOT_FOUND, Messages.Source_noneWhy, Messages.BackupFile_nameRemedy);
		}
		if (Files.size(file) > 0 && OpenProblems.isPlain(file)) {
			throw problem(ProblemKind.INVALID_INPUT, Messages.BackupFile_plainWhy, Messages.BackupFile_plainRemedy);
		}
		if (!PageAuthenticator.hasWholePages(file)) {
			throw problem(ProblemKind.DAMAGED, Messages.BackupFile_pagesWhy, Messages.BackupFile_otherRemedy);
		}
		if (Draft.hasLog(file)) {
			throw problem(ProblemKind.INVALID_INPUT,
					Messages.BackupFile_logWhy, Messages.BackupFile_logRemedy);
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
		throw problem(ProblemKind.WRONG_KEY, NLS.bind(
				beside.isPresent() ? Messages.BackupFile_otherVaultWhy : Messages.BackupFile_noVaultWhy, present.origin(),
				Backup.vaultOf(file)), Messages.BackupFile_keyRemedy);
	}

	private TftsrException problem(ProblemKind kind, String why, String remedy) {
		return new TftsrException(kind, what.get(), why, remedy);
	}
}
