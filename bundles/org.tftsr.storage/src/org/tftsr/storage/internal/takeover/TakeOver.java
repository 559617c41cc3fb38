package org.tftsr.storage.internal.takeover;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import org.eclipse.osgi.util.NLS;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.storage.DatabaseLocation;
import org.tftsr.storage.ImportReport;
import org.tftsr.storage.KeySource;
import org.tftsr.storage.internal.connection.ConnectionFactory;
import org.tftsr.storage.internal.connection.Draft;
import org.tftsr.storage.internal.connection.SqlProblems;

/**
 * Puts a database of this product in the place of one of the earlier app, with everything that is in it. The old files are
 * only read until the new database is complete, compared with them and on the disk. Called while the lock of the folder is
 * held.
 */
public final class TakeOver {

	/** Up to here its migrations are of versions 0.2; later ones hold much that this product has no place for. */
	private static final String LAST_MIGRATION = "018";

	private final DatabaseLocation location;
	private final Path file;
	private final KeySource keys;
	private final DraftMaker drafts;
	private final TakeOverFiles files;
	private final Supplier<String> what;

	/** @param drafts makes an empty database of this product */
	public TakeOver(DatabaseLocation location, KeySource keys, DraftMaker drafts) {
		this.location = location;
		this.file = location.file();
		this.keys = keys;
		this.drafts = drafts;
		this.files = new TakeOverFiles(file);
		this.what = () -> NLS.bind(Messages.TakeOver_takeOverWhat, file);
	}

	/** Whether a take-over was interrupted after its last decision. Cheap. */
	public static boolean isUnfinished(DatabaseLocation location) throws IOException {
		return !new TakeOverFiles(location.file()).ready().isEmpty();
	}

	/** Whether the database is one of the earlier app that opens with a known key. */
	public boolean isDue() throws TftsrException {
		return finder().isThere(secrets().databaseKeys());
	}

	/** Finishes a take-over that was interrupted after its last decision. */
	public void finish() throws TftsrException, IOException {
		for (Path ready : files.ready()) {
			if (Files.exists(file)) {
				try (DatabaseLock lock = lock()) {
					files.finish(ready, lock);
				}
			} else {
				files.complete(ready, Optional.empty());
			}
		}
	}

	/**
	 * Takes the database over where it is one of the earlier app; empty where it is something else, or where no key fits.
	 *
	 * @param connections open what the new database is to be
	 * @throws TftsrException where it cannot be taken over; the old files are as they were
	 */
	public Optional<ImportReport> run(ConnectionFactory connections, Progress progress)
			throws TftsrException, IOException {
		try (EarlierDatabase source = find().orElse(null)) {
			if (source == null) {
				return Optional.empty();
			}
			requireKnownVersion(source);
			return Optional.of(takeOver(source, connections, progress));
		} catch (SQLException e) {
			throw SqlProblems.explain(what.get(), file, e);
		}
	}

	private Optional<EarlierDatabase> find() throws TftsrException {
		return finder().find(secrets().databaseKeys());
	}

	private EarlierFinder finder() {
		return new EarlierFinder(file, location.folder(), what);
	}

	private EarlierKeys secrets() throws TftsrException {
		return EarlierKeys.of(file, List.of(), keys);
	}

	private void requireKnownVersion(EarlierDatabase source) throws TftsrException {
		Optional<String> later = source.migrations().stream().filter(name -> name.compareTo(LAST_MIGRATION) >= 0)
				.findFirst();
		if (later.isPresent()) {
			throw new TftsrException(ProblemKind.CONFLICT, what.get(), Messages.TakeOver_versionWhy,
					NLS.bind(Messages.TakeOver_versionRemedy, location.folder()));
		}
		source.requireSound();
		if (Files.exists(files.copy())) {
			throw new TftsrException(ProblemKind.CONFLICT, what.get(),
					NLS.bind(Messages.TakeOver_copyWhy, files.copy()), Messages.TakeOver_copyRemedy);
		}
	}

	private ImportReport takeOver(EarlierDatabase source, ConnectionFactory connections, Progress progress)
			throws TftsrException, IOException {
		Files.deleteIfExists(files.copyInTheMaking());
		EarlierTokens tokens = new EarlierTokens(secrets().encryptionKeys());
		boolean published = false;
		try (Draft draft = drafts.make(connections)) {
			TakeOverDraft work = new TakeOverDraft(draft.file(), connections, what);
			ImportReport report = work.fill(source, tokens, files, progress);
			// the log of SQLite is gone when all of it is in the database itself
			if (Files.exists(draft.file().resolveSibling(draft.file().getFileName() + "-wal"))) {
				throw new TftsrException(ProblemKind.IO, what.get(), Messages.TakeOver_incompleteWhy,
						Messages.TakeOver_incompleteRemedy);
			}
			Path ready = files.readyFor(work.sha256());
			try (DatabaseLock lock = lock()) {
				requireUnchanged(work.sha256(), source.copied(), lock);
				draft.publish(ready, what);
				published = true;
				files.complete(ready, Optional.of(lock));
			}
			return report;
		} finally {
			if (!published) {
				Files.deleteIfExists(files.copyInTheMaking());
			}
		}
	}

	/** The earlier app may still be running: nobody may be in the middle of a change, and what was read must be what is. */
	private void requireUnchanged(Map<String, String> copied, Map<String, String> read, DatabaseLock lock)
			throws TftsrException, IOException {
		boolean same = files.old().size() == copied.size() && copied.entrySet().containsAll(read.entrySet());
		for (Path old : files.old()) {
			String sha256 = old.equals(file) ? lock.sha256() : SealedCopy.sha256Of(old);
			same = same && sha256.equals(copied.get(old.getFileName().toString()));
		}
		if (!same) {
			throw inUse();
		}
	}

	private DatabaseLock lock() throws TftsrException, IOException {
		return DatabaseLock.take(file).orElseThrow(this::inUse);
	}

	private TftsrException inUse() {
		return new TftsrException(ProblemKind.BUSY, what.get(), Messages.TakeOver_inUseWhy,
				Messages.TakeOver_inUseRemedy);
	}

	/** Makes an empty database of this product beside the old one. */
	@FunctionalInterface
	public interface DraftMaker {
		Draft make(ConnectionFactory connections) throws TftsrException, IOException;
	}
}
