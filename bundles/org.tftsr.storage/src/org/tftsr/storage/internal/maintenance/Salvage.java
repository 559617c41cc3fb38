package org.tftsr.storage.internal.maintenance;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;

import org.eclipse.osgi.util.NLS;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.storage.DatabaseKey;
import org.tftsr.storage.DatabaseLocation;
import org.tftsr.storage.KeySource;
import org.tftsr.storage.SalvageReport;
import org.tftsr.storage.internal.audit.ChainTrail;
import org.tftsr.storage.internal.audit.HeadRenewal;
import org.tftsr.storage.internal.connection.ConnectionFactory;
import org.tftsr.storage.internal.connection.Draft;
import org.tftsr.storage.internal.connection.OpenProblems;
import org.tftsr.storage.internal.connection.PageAuthenticator;
import org.tftsr.storage.internal.connection.SqlProblems;
import org.tftsr.storage.internal.file.IoProblems;
import org.tftsr.storage.internal.file.Presence;
import org.tftsr.storage.internal.file.PrivateFiles;
import org.tftsr.storage.internal.file.SetupLock;
import org.tftsr.storage.internal.migration.Migrations;
import org.tftsr.storage.internal.transaction.Session;

/**
 * Makes a new database out of what can still be read of a damaged one. Works on a copy of the damaged file and its log: SQLite
 * may write to a file even when it is only asked to read it.
 */
public final class Salvage {

	/**
	 * They tell how a database came to its schema, and the new one has its own; or its triggers fill them; or they
	 * are made anew at the end.
	 */
	private static final Set<String> OWN = Set.of("_migrations", "flyway_schema_history", "issue_counts", "issue_tags",
			"audit_head");

	private final DatabaseLocation location;
	private final Path file;
	private final KeySource keys;
	private final Path target;
	private final Progress progress;
	private final Supplier<String> what;

	/** @param target must not exist */
	public Salvage(DatabaseLocation location, KeySource keys, Path target, Progress progress) {
		this.location = location;
		this.file = location.file();
		this.keys = keys;
		this.target = target.toAbsolutePath().normalize();
		this.progress = progress;
		this.what = () -> NLS.bind(Messages.Salvage_salvageWhat, file);
	}

	/** See {@link org.tftsr.storage.Database#salvage}. */
	public SalvageReport run() throws TftsrException {
		if (Files.exists(target)) {
			throw targetExists(null);
		}
		if (!Files.exists(file)) {
			throw new TftsrException(ProblemKind.NOT_FOUND, what.get(), Messages.Source_noneWhy,
					Messages.Salvage_folderRemedy);
		}
		try {
			ConnectionFactory.unpackNativeCodeInto(location.folder().resolve("native"));
			ConnectionFactory connections = new ConnectionFactory(keys.keyFor(location, true));
			SalvageReport[] report = new SalvageReport[1];
			SetupLock.whileHeld(location.folder(), () -> Presence.alone(location.folder(), what,
					() -> report[0] = salvage(connections)));
			return report[0];
		} catch (FileAlreadyExistsException e) {
			throw targetExists(e);
		} catch (IOException e) {
			throw IoProblems.explain(what.get(), e);
		}
	}

	private SalvageReport salvage(ConnectionFactory connections) throws TftsrException, IOException {
		String name = target.getFileName() + "." + UUID.randomUUID() + ".tmp";
		try (Draft copy = new Draft(Draft.inPlaceOf(location)); Draft draft = new Draft(target.resolveSibling(name))) {
			copyDamaged(copy.file(), connections.key());
			List<SalvageReport.Table> tables;
			try (Connection source = open(connections, copy.file());
					Connection result = connections.open(draft.file())) {
				refuseNewer(source);
				Migrations.apply(result, draft.file(), connections.key()::material, Progress.NONE);
				tables = copyTables(source, result);
				note(connections, result, draft.file(), tables);
			} catch (SQLException e) {
				// only the old one can be damaged; a disk is full where the new one is written
				throw SqlProblems.explain(what.get(), SqlProblems.isDamage(e) ? file : draft.file(), e);
			}
			Soundness.ofCopy(what).require(connections, draft.file());
			draft.publish(target, what);
			return new SalvageReport(target, tables);
		}
	}

	/** A database of a newer version is refused, however damaged, as long as it can be known to be one. */
	private void refuseNewer(Connection source) throws SQLException, TftsrException {
		try {
			Migrations.isCurrent(source, file);
		} catch (SQLException e) {
			if (!SqlProblems.isDamage(e)) {
				throw e;
			}
		}
	}

	/** With its log: what was committed last may be nowhere else. */
	private void copyDamaged(Path copy, DatabaseKey key) throws IOException {
		for (String log : List.of("", "-wal", "-journal")) {
			Path original = file.resolveSibling(file.getFileName() + log);
			if (Files.exists(original)) {
				PrivateFiles.copy(original, copy.resolveSibling(copy.getFileName() + log));
			}
		}
		PageAuthenticator.giveItsLength(copy, key);
	}

	private Connection open(ConnectionFactory connections, Path copy) throws TftsrException {
		try {
			return connections.open(copy);
		} catch (SQLException e) {
			DatabaseKey key = connections.key();
			TftsrException reason = new OpenProblems(location).explain(key, e, false);
			if (reason.kind() != ProblemKind.DAMAGED) {
				throw reason;
			}
			throw new TftsrException(ProblemKind.DAMAGED, what.get(), Messages.Salvage_firstPageWhy,
					Messages.Salvage_firstPageRemedy, e);
		}
	}

	private List<SalvageReport.Table> copyTables(Connection source, Connection result)
			throws SQLException, TftsrException {
		Set<String> names = new TreeSet<>(TableCounts.tables(result));
		names.retainAll(TableCounts.tables(source));
		names.removeAll(OWN);
		progress.begin(Messages.Salvage_copying, names.size());
		List<SalvageReport.Table> tables = new ArrayList<>();
		try (Statement statement = result.createStatement()) {
			// rows may have lost their owners
			statement.execute("PRAGMA foreign_keys = OFF");
			// the new database has made its own; the salts come first, or the keys that were made with them open nothing
			statement.execute("DELETE FROM audit_keys");
			statement.execute("DELETE FROM key_salts");
			statement.execute("BEGIN");
			for (String table : names) {
				tables.add(new TableSalvage(source, result, table, progress).run());
				progress.worked(1);
				progress.check();
			}
			statement.execute("COMMIT");
			statement.execute("PRAGMA foreign_keys = ON");
		}
		return tables;
	}

	private void note(ConnectionFactory connections, Connection result, Path draft, List<SalvageReport.Table> tables)
			throws TftsrException {
		long gaps = tables.stream().mapToLong(SalvageReport.Table::gaps).sum();
		long rows = tables.stream().mapToLong(SalvageReport.Table::copied).sum();
		try (Session session = Session.ofDraft(result, connections, draft, ChainTrail.ofDraft())) {
			session.write(what, transaction -> {
				HeadRenewal.in(transaction, file);
				transaction.audit("salvage_database", "database", "local", Map.of("rows", rows, "gaps", gaps));
				return null;
			});
		}
	}

	private TftsrException targetExists(IOException cause) {
		return new TftsrException(ProblemKind.CONFLICT, what.get(), NLS.bind(Messages.Target_existsWhy, target),
				Messages.Target_existsRemedy, cause);
	}
}
