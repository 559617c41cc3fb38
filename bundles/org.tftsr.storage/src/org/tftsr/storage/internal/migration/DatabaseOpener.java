package org.tftsr.storage.internal.migration;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;

import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.storage.DatabaseKey;
import org.tftsr.storage.DatabaseLocation;
import org.tftsr.storage.KeySource;
import org.tftsr.storage.internal.connection.ConnectionFactory;
import org.tftsr.storage.internal.connection.Draft;
import org.tftsr.storage.internal.connection.OpenFiles;
import org.tftsr.storage.internal.connection.OpenProblems;
import org.tftsr.storage.internal.connection.SqlProblems;
import org.tftsr.storage.internal.file.IoProblems;
import org.tftsr.storage.internal.file.PrivateFiles;

/**
 * Opens the database of a location with its schema up to date, and creates it where there is none. A new one is made
 * under another name and renamed when it is complete: whatever fails on the way leaves no database behind, only the
 * key file.
 */
public final class DatabaseOpener {

	private final DatabaseLocation location;
	private final Path file;
	private final OpenProblems problems;

	public DatabaseOpener(DatabaseLocation location) {
		this.location = location;
		this.file = location.file();
		this.problems = new OpenProblems(location);
	}

	/** Creates the database unless it is there; returns the factory that opens it. */
	public ConnectionFactory prepare(KeySource keys) throws TftsrException {
		try {
			PrivateFiles.createFolder(location.folder());
			ConnectionFactory.unpackNativeCodeInto(location.folder().resolve("native"));
			if (!Files.exists(file)) {
				createUnlessThere(keys);
			}
			problems.requireAPage();
		} catch (IOException e) {
			throw IoProblems.explain("Cannot use the data folder " + location.folder(), e);
		}
		return new ConnectionFactory(keys.keyFor(location, true));
	}

	/** Opens the database, and migrates it where it is older than this version. */
	public Connection open(ConnectionFactory connections) throws TftsrException {
		Connection connection = connect(connections);
		if (isCurrent(connection)) {
			return connection;
		}
		close(connection);
		try {
			// does nothing where another program has done it while this one waited
			SetupLock.whileHeld(location.folder(), () -> Migrations.apply(connections, file));
		} catch (IOException e) {
			throw IoProblems.explain("Cannot bring the database " + file + " up to date", e);
		}
		return connect(connections);
	}

	private Connection connect(ConnectionFactory connections) throws TftsrException {
		try {
			return connections.open(file);
		} catch (SQLException e) {
			throw problems.explain(connections.key(), e, OpenFiles.contains(file));
		}
	}

	private boolean isCurrent(Connection connection) throws TftsrException {
		try {
			return Migrations.isCurrent(connection, file);
		} catch (TftsrException e) {
			close(connection);
			throw e;
		} catch (SQLException e) {
			close(connection);
			throw SqlProblems.explain("Cannot open the database " + file, file, e);
		}
	}

	private void close(Connection connection) throws TftsrException {
		try {
			connection.close();
		} catch (SQLException e) {
			throw SqlProblems.explain("Cannot close the database " + file, file, e);
		}
	}

	private void createUnlessThere(KeySource keys) throws TftsrException, IOException {
		SetupLock.whileHeld(location.folder(), () -> {
			if (!Files.exists(file)) {
				create(keys.keyFor(location, false));
			}
		});
	}

	private void create(DatabaseKey key) throws TftsrException, IOException {
		String what = "Cannot create the database " + file;
		// One name for all attempts is enough under the lock, and finds what a crash left.
		try (Draft draft = new Draft(location.folder().resolve("tftsr.db.new"))) {
			Migrations.apply(new ConnectionFactory(key), draft.file());
			draft.publish(file, what);
		} catch (FileAlreadyExistsException e) {
			throw new TftsrException(ProblemKind.CONFLICT, what, "another program put a file there meanwhile",
					"Start again to use that file", e);
		}
	}
}
