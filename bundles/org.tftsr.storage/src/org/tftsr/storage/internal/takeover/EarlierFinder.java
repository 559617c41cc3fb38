package org.tftsr.storage.internal.takeover;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.storage.DatabaseKey;
import org.tftsr.storage.internal.connection.OpenProblems;
import org.tftsr.storage.internal.connection.SqlProblems;
import org.tftsr.storage.internal.file.IoProblems;

/** Finds out whether a file is a database of the earlier app, and what opens it. Only ever reads. */
final class EarlierFinder {

	/** The page sizes that its versions used, the usual one first. */
	private static final List<Integer> PAGE_SIZES = List.of(16_384, 4_096);

	private final Path file;
	private final String what;

	/** @param what what is being done, as in {@link TftsrException} */
	EarlierFinder(Path file, String what) {
		this.file = file;
		this.what = what;
	}

	/**
	 * Opens the file where it is a database of the earlier app; empty where it is something else or no key fits.
	 *
	 * @throws TftsrException where it cannot be read
	 */
	Optional<EarlierDatabase> find(List<DatabaseKey> keys) throws TftsrException {
		try {
			return OpenProblems.isPlain(file) ? open(null, PAGE_SIZES.getFirst()) : findEncrypted(keys);
		} catch (IOException e) {
			throw IoProblems.explain(what, e);
		}
	}

	private Optional<EarlierDatabase> findEncrypted(List<DatabaseKey> keys) throws TftsrException, IOException {
		for (DatabaseKey key : keys) {
			for (int pageSize : PAGE_SIZES) {
				Optional<EarlierDatabase> found = Files.size(file) < pageSize ? Optional.empty() : open(key, pageSize);
				if (found.isPresent()) {
					return found;
				}
			}
		}
		return Optional.empty();
	}

	private Optional<EarlierDatabase> open(DatabaseKey key, int pageSize) throws TftsrException, IOException {
		try {
			if (EarlierDatabase.hasLog(file) && !mayBeEarlier(key, pageSize)) {
				return Optional.empty();
			}
			EarlierDatabase database = EarlierDatabase.open(file, key, pageSize);
			if (database.schema().isOfTheEarlierApp()) {
				return Optional.of(database);
			}
			database.close();
			return Optional.empty();
		} catch (SQLException e) {
			return orElseThrow(e);
		}
	}

	/** Asked before SQLite makes the index of a log, which it would do for a file of somebody else as well. */
	private boolean mayBeEarlier(DatabaseKey key, int pageSize) throws SQLException, IOException {
		try (EarlierDatabase database = EarlierDatabase.openWithoutLog(file, key, pageSize)) {
			// all of it may be in the log
			return database.schema().isOfTheEarlierApp() || database.schema().tables().isEmpty();
		}
	}

	/** A file that does not open with a key is not one of the earlier app, as far as that key can tell; other failures count. */
	private Optional<EarlierDatabase> orElseThrow(SQLException e) throws TftsrException, IOException {
		TftsrException problem = SqlProblems.explain(what, file, e);
		if (problem.kind() == ProblemKind.DAMAGED || problem.kind() == ProblemKind.INTERNAL) {
			return Optional.empty();
		}
		Path journal = file.resolveSibling(file.getFileName() + "-journal");
		if (Files.exists(journal)) {
			throw new TftsrException(ProblemKind.CONFLICT, what,
					"the program that wrote it was stopped in the middle of a change, which " + journal
							+ " can take back",
					"Start that program once and close it, then try again", e);
		}
		throw problem;
	}
}
