package org.tftsr.storage.internal.maintenance;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;

import org.eclipse.osgi.util.NLS;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.storage.BackupReport;
import org.tftsr.storage.internal.connection.ConnectionFactory;
import org.tftsr.storage.internal.connection.Draft;
import org.tftsr.storage.internal.connection.SqlProblems;
import org.tftsr.storage.internal.file.BackupsUnderWay;
import org.tftsr.storage.internal.file.IoProblems;
import org.tftsr.storage.internal.file.PrivateFiles;
import org.tftsr.storage.internal.transaction.Session;
import org.tftsr.storage.internal.vault.KeyRotation;

/**
 * Copies the database into a file under the same key, and reads the copy again before it gets its name. {@code VACUUM INTO}
 * copies while others work on the database; the driver's own {@code backup to} must never be used, because its copy is not
 * encrypted.
 */
public final class Backup {

	private static final int STEPS = 3;

	/** So often others may write meanwhile, before they have to wait. */
	private static final int FREE_ATTEMPTS = 3;

	private final Session session;
	private final BackupsUnderWay others;
	private final Path target;
	private final Progress progress;
	private final Supplier<String> what;

	/**
	 * @param others of the same database
	 * @param target must not exist
	 */
	public Backup(Session session, BackupsUnderWay others, Path target, Progress progress) {
		this.session = session;
		this.others = others;
		this.target = target.toAbsolutePath().normalize();
		this.progress = progress;
		this.what = () -> NLS.bind(Messages.Backup_backUpWhat, this.target);
	}

	/** Where what opens a backup lies. */
	static Path vaultOf(Path backup) {
		return backup.resolveSibling(backup.getFileName() + ".vault");
	}

	/**
	 * Makes the copy; what fails leaves nothing behind.
	 *
	 * @param kept how the key is kept; empty where it is a passphrase out of the environment
	 */
	public BackupReport run(Optional<KeyRotation> kept) throws TftsrException {
		requireFree(target);
		BackupDrafts drafts = new BackupDrafts(target, session, what);
		try {
			others.begin(() -> drafts.removeLeftovers(kept));
			try {
				return run(drafts, kept);
			} finally {
				others.end();
			}
		} catch (FileAlreadyExistsException e) {
			throw targetExists(target, e);
		} catch (IOException e) {
			throw IoProblems.explain(what.get(), e);
		}
	}

	private BackupReport run(BackupDrafts drafts, Optional<KeyRotation> kept) throws TftsrException, IOException {
		requireFree(vaultOf(target));
		progress.begin(Messages.Backup_backingUp, STEPS);
		// VACUUM INTO accepts an empty file, and this one was never readable by others
		try (Draft draft = new Draft(drafts.database())) {
			return write(draft, drafts.vault(), kept);
		} finally {
			Files.deleteIfExists(drafts.vault());
		}
	}

	private void requireFree(Path file) throws TftsrException {
		if (Files.exists(file)) {
			throw targetExists(file, null);
		}
	}

	private BackupReport write(Draft draft, Path waysIn, Optional<KeyRotation> kept) throws TftsrException, IOException {
		Map<String, Long> counts = session.alone(what, connection -> copy(connection, draft.file()));
		step();
		ConnectionFactory connections = session.connections();
		renewSearchIndex(connections, draft.file());
		step();
		Soundness.ofCopy(what).require(connections, draft.file(), counts);
		step();
		// before the copy has its name: that one was made may be in the log without need, but is never missing
		Map<String, Object> details = new TreeMap<>(
				Map.of("file", target.getFileName().toString(), "size", Files.size(draft.file())));
		session.write(what, transaction -> transaction.audit("backup_database", "database", "local", details));
		Path vault = vaultOf(target);
		boolean hasVault = kept.isPresent() && kept.get().copyWaysIn(waysIn);
		if (hasVault) {
			PrivateFiles.publish(waysIn, vault);
		}
		boolean published = false;
		try {
			draft.publish(target, what);
			published = true;
		} finally {
			if (hasVault && !published) {
				Files.deleteIfExists(vault);
			}
		}
		return new BackupReport(target, hasVault ? Optional.of(vault) : Optional.empty(), connections.key().origin(),
				TableCounts.sum(counts));
	}

	private void step() throws TftsrException {
		progress.worked(1);
		progress.check();
	}

	/** Copies, and counts the rows of the state that was copied: until nobody has written in between. */
	private Map<String, Long> copy(Connection connection, Path file) throws TftsrException, SQLException {
		for (int attempt = 1; attempt <= FREE_ATTEMPTS; attempt++) {
			long version = dataVersion(connection);
			Map<String, Long> counts = TableCounts.of(connection);
			vacuum(connection, file);
			if (dataVersion(connection) == version) {
				return counts;
			}
			empty(file);
		}
		try (Connection other = session.connections().open(session.file());
				Statement statement = other.createStatement()) {
			session.beginWriting(what, other);
			Map<String, Long> counts = TableCounts.of(connection);
			vacuum(connection, file);
			statement.execute("ROLLBACK");
			return counts;
		}
	}

	/** Changes when another connection, of whatever process, has committed something. */
	private static long dataVersion(Connection connection) throws SQLException {
		try (Statement statement = connection.createStatement();
				ResultSet rows = statement.executeQuery("PRAGMA data_version")) {
			rows.next();
			return rows.getLong(1);
		}
	}

	private void vacuum(Connection connection, Path file) throws TftsrException {
		try (PreparedStatement statement = connection.prepareStatement("VACUUM INTO ?")) {
			statement.setString(1, file.toString());
			statement.execute();
		} catch (SQLException e) {
			throw SqlProblems.explain(what.get(), file, e);
		}
	}

	private void empty(Path file) throws TftsrException {
		try {
			Files.write(file, new byte[0]);
		} catch (IOException e) {
			throw IoProblems.explain(what.get(), e);
		}
	}

	/** The index names rows by their number, and VACUUM numbers the rows anew. */
	private void renewSearchIndex(ConnectionFactory connections, Path file) throws TftsrException {
		try (Connection copy = connections.open(file); Statement statement = copy.createStatement()) {
			statement.execute("INSERT INTO issues_fts(issues_fts) VALUES ('rebuild')");
		} catch (SQLException e) {
			throw SqlProblems.explain(what.get(), file, e);
		}
	}

	private TftsrException targetExists(Path file, IOException cause) {
		return new TftsrException(ProblemKind.CONFLICT, what.get(), NLS.bind(Messages.Target_existsWhy, file),
				Messages.Target_existsRemedy, cause);
	}
}
