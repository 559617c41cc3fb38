package org.tftsr.storage.internal.takeover;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.storage.DatabaseKey;
import org.tftsr.storage.internal.connection.OpenProblems;
import org.tftsr.storage.internal.connection.SqlProblems;
import org.tftsr.storage.internal.file.IoProblems;

/**
 * Finds out whether a file is a database of the earlier app, and what opens it. Only ever reads it. Where a program was killed in
 * the middle of changing it, a copy is read in which SQLite has taken the change back.
 */
final class EarlierFinder {

	/** The page sizes that its versions used, the usual one first. */
	private static final List<Integer> PAGE_SIZES = List.of(16_384, 4_096);

	private final Path file;
	private final Path folder;
	private final Supplier<String> what;

	/**
	 * @param folder where a copy may lie
	 * @param what   what is being done, as in {@link TftsrException}
	 */
	EarlierFinder(Path file, Path folder, Supplier<String> what) {
		this.file = file;
		this.folder = folder;
		this.what = what;
	}

	/**
	 * Opens the file where it is a database of the earlier app; empty where it is something else or no key fits. The lock of the
	 * folder is held.
	 *
	 * @throws TftsrException where it cannot be read
	 */
	Optional<EarlierDatabase> find(List<DatabaseKey> keys) throws TftsrException {
		return find(keys, this::open);
	}

	/** Whether it is one and a key fits, as far as that can be told without a copy. */
	boolean isThere(List<DatabaseKey> keys) throws TftsrException {
		return find(keys, this::look).isPresent();
	}

	private <T> Optional<T> find(List<DatabaseKey> keys, Attempt<T> attempt) throws TftsrException {
		try {
			return OpenProblems.isPlain(file) ? attempt.make(null, PAGE_SIZES.getFirst()) : findEncrypted(keys, attempt);
		} catch (IOException e) {
			throw IoProblems.explain(what.get(), e);
		}
	}

	private <T> Optional<T> findEncrypted(List<DatabaseKey> keys, Attempt<T> attempt)
			throws TftsrException, IOException {
		for (DatabaseKey key : keys) {
			for (int pageSize : PAGE_SIZES) {
				Optional<T> found = Files.size(file) < pageSize ? Optional.empty() : attempt.make(key, pageSize);
				if (found.isPresent()) {
					return found;
				}
			}
		}
		return Optional.empty();
	}

	private Optional<Boolean> look(DatabaseKey key, int pageSize) throws TftsrException, IOException {
		try {
			if (EarlierDatabase.hasLog(file) && !mayBeEarlier(key, pageSize)) {
				return Optional.empty();
			}
			try (EarlierDatabase database = EarlierDatabase.open(file, key, pageSize)) {
				return database.schema().isOfTheEarlierApp() ? Optional.of(Boolean.TRUE) : Optional.empty();
			}
		} catch (SQLException e) {
			return EarlierDatabase.isInterrupted(file, e) ? Optional.of(Boolean.TRUE) : orElseThrow(e);
		}
	}

	private Optional<EarlierDatabase> open(DatabaseKey key, int pageSize) throws TftsrException, IOException {
		try {
			if (EarlierDatabase.hasLog(file) && !mayBeEarlier(key, pageSize)) {
				return Optional.empty();
			}
			EarlierDatabase database = openOrCopy(key, pageSize);
			if (database.schema().isOfTheEarlierApp()) {
				return Optional.of(database);
			}
			database.close();
			return Optional.empty();
		} catch (SQLException e) {
			return orElseThrow(e);
		}
	}

	private EarlierDatabase openOrCopy(DatabaseKey key, int pageSize)
			throws SQLException, TftsrException, IOException {
		try {
			return EarlierDatabase.open(file, key, pageSize);
		} catch (SQLException e) {
			if (!EarlierDatabase.isInterrupted(file, e)) {
				throw e;
			}
			return EarlierDatabase.openRolledBack(file, RolledBackCopy.of(file, folder, what), key, pageSize);
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
	private <T> Optional<T> orElseThrow(SQLException e) throws TftsrException {
		TftsrException problem = SqlProblems.explain(what.get(), file, e);
		if (problem.kind() == ProblemKind.DAMAGED || problem.kind() == ProblemKind.INTERNAL) {
			return Optional.empty();
		}
		throw problem;
	}

	/** Tries one key. */
	@FunctionalInterface
	private interface Attempt<T> {
		Optional<T> make(DatabaseKey key, int pageSize) throws TftsrException, IOException;
	}
}
