package org.tftsr.storage.internal.migration;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

import org.eclipse.osgi.util.NLS;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.logging.LogFactory;
import org.tftsr.core.problem.CancelledException;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.storage.internal.connection.Messages;
import org.tftsr.storage.internal.connection.SqlProblems;

/**
 * Brings a database to the schema of this version. Flyway does it, but costs some 400 ms to start, which a command
 * line would pay each time; so one query for the names of what was applied decides whether Flyway is needed at all.
 * Names are enough: scripts are part of this bundle and never edited, and Flyway compares their checksums whenever it
 * runs.
 */
public final class Migrations {

	private Migrations() {
	}

	/** The applied migrations, in order; empty in a new database. */
	public static List<String> applied(Connection connection) throws SQLException {
		List<String> names = new ArrayList<>();
		try (Statement statement = connection.createStatement()) {
			if (isThere(statement, MigrationRecorder.TABLE)) {
				try (ResultSet rows = statement.executeQuery("SELECT name FROM _migrations ORDER BY name")) {
					while (rows.next()) {
						names.add(rows.getString(1));
					}
				}
			}
		}
		return names;
	}

	/**
	 * Whether the schema is the one of this version.
	 *
	 * @throws TftsrException where the database holds migrations that this version does not know
	 */
	public static boolean isCurrent(Connection connection, Path file) throws SQLException, TftsrException {
		List<String> known = Scripts.migrationNames();
		List<String> applied = applied(connection);
		if (!known.containsAll(applied)) {
			throw new TftsrException(ProblemKind.CONFLICT, NLS.bind(Messages.Database_useWhat, file),
					Messages.Migrations_isCurrentWhy, Messages.Migrations_isCurrentRemedy);
		}
		return applied.equals(known);
	}

	/**
	 * Applies what is missing, all in one transaction.
	 *
	 * @param connection  the only one of this process to the file; it stays open
	 * @param keyMaterial from which keys for single values are derived
	 * @param progress    may cancel it at any time; the database is as it was before then
	 */
	public static void apply(Connection connection, Path file, Supplier<byte[]> keyMaterial, Progress progress)
			throws TftsrException {
		Supplier<String> what = () -> NLS.bind(Messages.Migrations_applyWhat, file);
		try {
			progress.check();
			int pending = Scripts.migrationNames().size() - applied(connection).size();
			MigrationProgress steps = new MigrationProgress(pending, progress);
			steps.during(connection, () -> migrate(connection, steps, new MigrationRecorder(),
					new AuditChainCallback(keyMaterial, progress)));
		} catch (FlywayException e) {
			throw progress.isCancelled() ? new CancelledException() : explain(what, file, e);
		} catch (SQLException e) {
			throw SqlProblems.explain(what.get(), file, e);
		}
	}

	private static void migrate(Connection connection, Callback... callbacks) {
		// "maven" stands for the fallback, the only logger that can be handed over as an object: Flyway looks up
		// names with its own class loader, which cannot see this bundle.
		LogFactory.setFallbackLogCreator(type -> new SilentLog());
		// out of order: numbers are given out before scripts are written, and one may be delivered before a smaller one
		Flyway.configure(Migrations.class.getClassLoader()).loggers("maven").dataSource(new OneConnection(connection))
				.resourceProvider(new Scripts()).javaMigrationClassProvider(List::of).callbacks(callbacks).group(true)
				.outOfOrder(true).load().migrate();
	}

	/** Flyway wraps a full disk or a busy database as it does a script that is wrong. */
	private static TftsrException explain(Supplier<String> what, Path file, FlywayException failure) {
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			if (cause instanceof SQLException sql) {
				return SqlProblems.explain(what.get(), file, sql);
			}
		}
		return new TftsrException(ProblemKind.INTERNAL, what.get(), Messages.Migrations_explainWhy,
				Messages.Defect_reportRemedy, failure);
	}

	private static boolean isThere(Statement statement, String table) throws SQLException {
		try (ResultSet rows = statement
				.executeQuery("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = '" + table + '\'')) {
			return rows.next();
		}
	}
}
