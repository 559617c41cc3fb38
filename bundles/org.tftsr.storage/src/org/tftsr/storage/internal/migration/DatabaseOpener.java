package org.tftsr.storage.internal.migration;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Supplier;

import org.eclipse.osgi.util.NLS;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.LongWork;
import org.tftsr.core.progress.Progress;
import org.tftsr.storage.DatabaseLocation;
import org.tftsr.storage.ImportReport;
import org.tftsr.storage.KeySource;
import org.tftsr.storage.internal.connection.ConnectionFactory;
import org.tftsr.storage.internal.connection.Draft;
import org.tftsr.storage.internal.connection.Messages;
import org.tftsr.storage.internal.connection.OpenFiles;
import org.tftsr.storage.internal.connection.OpenProblems;
import org.tftsr.storage.internal.connection.SqlProblems;
import org.tftsr.storage.internal.file.IoProblems;
import org.tftsr.storage.internal.file.Presence;
import org.tftsr.storage.internal.file.PrivateFiles;
import org.tftsr.storage.internal.file.SetupLock;
import org.tftsr.storage.internal.maintenance.Replacing;
import org.tftsr.storage.internal.takeover.TakeOver;

/**
 * Opens the database of a location with its schema up to date, and creates it where there is none. A new one is made
 * under another name and renamed when it is complete: whatever fails on the way leaves no database behind, only the
 * key file.
 */
public final class DatabaseOpener {

	private final DatabaseLocation location;
	private final Path file;
	private final OpenProblems problems;
	private final LongWork longWork;
	private ImportReport takenOver;

	/** @param longWork shows what may take long */
	public DatabaseOpener(DatabaseLocation location, LongWork longWork) {
		this.location = location;
		this.longWork = longWork;
		this.file = location.file();
		this.problems = new OpenProblems(location);
	}

	/** Says that this program has the database open, before it looks at its file. */
	public Presence enter() throws TftsrException {
		try {
			PrivateFiles.createFolder(location.folder());
			while (true) {
				if (Replacing.isUnfinished(location)) {
					Replacing.finish(location);
				}
				Presence presence = Presence.enter(location.folder());
				// one that was going on while this waited may have been killed just now
				if (!Replacing.isUnfinished(location)) {
					return presence;
				}
				presence.close();
			}
		} catch (IOException e) {
			throw cannotUse(e);
		}
	}

	/** Creates the database unless it is there; returns the factory that opens it. */
	public ConnectionFactory prepare(KeySource keys) throws TftsrException {
		try {
			Leftovers.remove(location);
			ConnectionFactory.unpackNativeCodeInto(location.folder().resolve("native"));
			if (TakeOver.isUnfinished(location)) {
				SetupLock.whileHeld(location.folder(), takeOver(keys)::finish);
			}
			boolean exists = Files.exists(file);
			if (exists && OpenProblems.isPlain(file)) {
				Optional<ConnectionFactory> taken = takeOverIfEarlier(keys);
				if (taken.isPresent()) {
					return taken.get();
				}
				problems.requireEncryption();
			}
			if (exists) {
				problems.requireAPage();
			}
			// Before the lock is taken: a person may be asked, and other programs must not wait for the answer.
			ConnectionFactory connections = connections(keys, exists);
			if (!exists) {
				createUnlessThere(connections);
				problems.requireAPage();
			}
			return connections;
		} catch (IOException e) {
			throw cannotUse(e);
		}
	}

	private TftsrException cannotUse(IOException cause) {
		return IoProblems.explain(NLS.bind(Messages.DatabaseOpener_cannotUseWhat, location.folder()), cause);
	}

	/** Where the earlier app made the database, there may be no key of this product yet. */
	private ConnectionFactory connections(KeySource keys, boolean exists) throws TftsrException, IOException {
		try {
			return new ConnectionFactory(keys.keyFor(location, exists));
		} catch (TftsrException e) {
			if (!exists || e.kind() != ProblemKind.WRONG_KEY) {
				throw e;
			}
			Optional<ConnectionFactory> taken = takeOverIfEarlier(keys);
			return taken.isPresent() ? taken.get() : new ConnectionFactory(keys.keyFor(location, true));
		}
	}

	/** Opens the database, and migrates it where it is older than this version. */
	public Connection open(ConnectionFactory connections, KeySource keys) throws TftsrException {
		Connection connection = connect(connections, keys);
		if (isCurrent(connection)) {
			return connection;
		}
		try {
			longWork.show(Messages.DatabaseOpener_updating, progress -> migrate(connection, connections, progress));
			return connection;
		} catch (TftsrException e) {
			close(connection);
			throw e;
		}
	}

	private void migrate(Connection connection, ConnectionFactory connections, Progress progress)
			throws TftsrException {
		try {
			// does nothing where another program has done it while this one waited
			SetupLock.whileHeld(location.folder(), progress,
					() -> Migrations.apply(connection, file, connections.key()::material, progress));
		} catch (IOException e) {
			throw IoProblems.explain(NLS.bind(Messages.DatabaseOpener_migrateWhat, file), e);
		}
	}

	/** What was brought in, where the database took the place of one of the earlier app just now. */
	public Optional<ImportReport> takenOver() {
		return Optional.ofNullable(takenOver);
	}

	private Connection connect(ConnectionFactory connections, KeySource keys) throws TftsrException {
		try {
			return connections.open(file);
		} catch (SQLException e) {
			if (!SqlProblems.isDamage(e) || OpenFiles.contains(file)) {
				throw problems.explain(connections.key(), e, OpenFiles.contains(file));
			}
			takeOverIfEarlier(keys, e);
			return connectAgain(connections);
		}
	}

	/** Whether this program or another one has taken it over: it opens now, if ever. */
	private Connection connectAgain(ConnectionFactory connections) throws TftsrException {
		try {
			return connections.open(file);
		} catch (SQLException e) {
			throw problems.explain(connections.key(), e, OpenFiles.contains(file));
		}
	}

	private void takeOverIfEarlier(KeySource keys, SQLException reason) throws TftsrException {
		try {
			takeOverIfEarlier(keys);
		} catch (IOException e) {
			e.addSuppressed(reason);
			throw IoProblems.explain(NLS.bind(Messages.Database_openWhat, file), e);
		}
	}

	/** What opens the new database, where it took the place of one of the earlier app: nobody need be asked again. */
	private Optional<ConnectionFactory> takeOverIfEarlier(KeySource keys) throws TftsrException, IOException {
		TakeOver takeOver = takeOver(keys);
		if (!takeOver.isDue()) {
			return Optional.empty();
		}
		// before the lock is taken, as for a new database: a person may be asked how the key is to be kept
		ConnectionFactory connections = new ConnectionFactory(keys.keyFor(location, false));
		longWork.show(Messages.DatabaseOpener_takingOver, progress -> run(takeOver, connections, progress));
		return takenOver().map(report -> connections);
	}

	private void run(TakeOver takeOver, ConnectionFactory connections, Progress progress) throws TftsrException {
		try {
			SetupLock.whileHeld(location.folder(), progress,
					() -> takenOver = takeOver.run(connections, progress).orElse(null));
		} catch (IOException e) {
			throw cannotUse(e);
		}
	}

	private TakeOver takeOver(KeySource keys) {
		return new TakeOver(location, keys, this::draft);
	}

	private boolean isCurrent(Connection connection) throws TftsrException {
		try {
			return Migrations.isCurrent(connection, file);
		} catch (TftsrException e) {
			close(connection);
			throw e;
		} catch (SQLException e) {
			close(connection);
			throw SqlProblems.explain(NLS.bind(Messages.Database_openWhat, file), file, e);
		}
	}

	private void close(Connection connection) throws TftsrException {
		try {
			connection.close();
		} catch (SQLException e) {
			throw SqlProblems.explain(NLS.bind(Messages.Database_closeWhat, file), file, e);
		}
	}

	private void createUnlessThere(ConnectionFactory connections) throws TftsrException, IOException {
		SetupLock.whileHeld(location.folder(), () -> {
			if (!Files.exists(file)) {
				create(connections);
			}
		});
	}

	private void create(ConnectionFactory connections) throws TftsrException, IOException {
		Supplier<String> what = () -> NLS.bind(Messages.DatabaseOpener_createWhat, file);
		try (Draft draft = draft(connections)) {
			draft.publish(file, what);
		} catch (FileAlreadyExistsException e) {
			throw new TftsrException(ProblemKind.CONFLICT, what.get(), Messages.DatabaseOpener_createWhy,
					Messages.DatabaseOpener_createRemedy, e);
		}
	}

	/** An empty database. One name for all attempts is enough under the lock, and finds what a crash left. */
	private Draft draft(ConnectionFactory connections) throws TftsrException, IOException {
		Draft draft = new Draft(location.folder().resolve("tftsr.db.new"));
		try (Connection connection = connections.open(draft.file())) {
			Migrations.apply(connection, draft.file(), connections.key()::material, Progress.NONE);
			return draft;
		} catch (SQLException e) {
			draft.close();
			throw SqlProblems.explain(NLS.bind(Messages.DatabaseOpener_draftWhat, location.folder()), draft.file(), e);
		} catch (TftsrException e) {
			draft.close();
			throw e;
		}
	}
}
