package org.tftsr.storage.internal.maintenance;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.UUID;

import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.storage.internal.connection.ConnectionFactory;
import org.tftsr.storage.internal.connection.Draft;
import org.tftsr.storage.internal.connection.SqlProblems;
import org.tftsr.storage.internal.file.IoProblems;
import org.tftsr.storage.internal.transaction.Session;

/**
 * Copies the database into a file under the same key. {@code VACUUM INTO} does so while others work on it; the
 * driver's own {@code backup to} must never be used, because its copy is not encrypted.
 */
public final class Backup {

	private final ConnectionFactory connections;
	private final Path target;
	private final String what;

	/** @param target must not exist */
	public Backup(ConnectionFactory connections, Path target) {
		this.connections = connections;
		this.target = target.toAbsolutePath().normalize();
		this.what = "Cannot back the database up to " + this.target;
	}

	/** Makes the copy; what fails leaves nothing behind. */
	public void of(Session session) throws TftsrException {
		if (Files.exists(target)) {
			throw targetExists(null);
		}
		try {
			write(session);
		} catch (FileAlreadyExistsException e) {
			throw targetExists(e);
		} catch (IOException e) {
			throw IoProblems.explain(what, e);
		}
	}

	private void write(Session session) throws TftsrException, IOException {
		// VACUUM INTO accepts an empty file, and this one was never readable by others
		String name = target.getFileName() + "." + UUID.randomUUID() + ".tmp";
		try (Draft draft = new Draft(target.resolveSibling(name))) {
			session.alone(what, connection -> copy(connection, draft.file()));
			renewSearchIndex(draft.file());
			long size = Files.size(draft.file());
			// before the copy has its name, so that none is there of which nothing is noted
			session.write(what, transaction -> transaction.audit("backup_database", "database", "local",
					Map.of("size", size)));
			draft.publish(target, what);
		}
	}

	private Void copy(Connection connection, Path file) throws TftsrException {
		try (PreparedStatement statement = connection.prepareStatement("VACUUM INTO ?")) {
			statement.setString(1, file.toString());
			statement.execute();
			return null;
		} catch (SQLException e) {
			throw SqlProblems.explain(what, file, e);
		}
	}

	/** The index names rows by their number, and VACUUM numbers the rows anew. */
	private void renewSearchIndex(Path file) throws TftsrException {
		try (Connection copy = connections.open(file); Statement statement = copy.createStatement()) {
			statement.execute("INSERT INTO issues_fts(issues_fts) VALUES ('rebuild')");
		} catch (SQLException e) {
			throw SqlProblems.explain(what, file, e);
		}
	}

	private TftsrException targetExists(IOException cause) {
		return new TftsrException(ProblemKind.CONFLICT, what, "that file exists already",
				"Choose another name, or move that file away", cause);
	}
}
