package org.tftsr.storage.internal.maintenance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.osgi.util.NLS;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.storage.CheckResult;
import org.tftsr.storage.internal.audit.ChainVerifier;
import org.tftsr.storage.internal.connection.SqlProblems;
import org.tftsr.storage.internal.transaction.Session;

/**
 * Reads the whole database and says what is wrong with it. Reading a page checks its HMAC, so that the engine's own
 * check finds changed bytes as well as broken structure.
 */
public final class Check {

	private static final int STEPS = 3;

	private final Session session;
	private final Progress progress;
	private final List<String> problems = new ArrayList<>();

	public Check(Session session, Progress progress) {
		this.session = session;
		this.progress = progress;
	}

	/** Checks the file, the audit log and what lies beside the file as its witness. */
	public CheckResult runWithAuditLog() throws TftsrException {
		boolean damaged = run().isDamaged();
		progress.check();
		try {
			new ChainVerifier(session, progress).verify().first()
					.ifPresent(finding -> problems.add(NLS.bind(Messages.Check_auditLog, finding.kind(), finding.message())));
		} catch (TftsrException e) {
			if (e.kind() != ProblemKind.DAMAGED) {
				throw e;
			}
			damaged = true;
			problems.add(NLS.bind(Messages.Check_auditLogUnreadable, e.why()));
		}
		return new CheckResult(problems, damaged);
	}

	/** Checks the file alone, as of one that is still in the making. Between two steps it can be cancelled. */
	public CheckResult run() throws TftsrException {
		progress.begin(Messages.Check_checking, STEPS);
		step(this::structure);
		step(this::references);
		step(this::searchIndex);
		return new CheckResult(problems, !problems.isEmpty());
	}

	private void step(Step step) throws TftsrException {
		progress.check();
		session.alone(() -> Messages.Check_checkWhat, connection -> {
			try (Statement statement = connection.createStatement()) {
				step.run(statement);
			} catch (SQLException e) {
				noteDamage(e);
			}
			return null;
		});
		progress.worked(1);
	}

	private void structure(Statement statement) throws SQLException {
		try (ResultSet rows = statement.executeQuery("PRAGMA integrity_check")) {
			while (rows.next()) {
				String message = rows.getString(1);
				if (!"ok".equals(message)) {
					problems.add(message);
				}
			}
		}
	}

	private void references(Statement statement) throws SQLException {
		try (ResultSet rows = statement.executeQuery("PRAGMA foreign_key_check")) {
			while (rows.next()) {
				problems.add(NLS.bind(Messages.Check_reference, rows.getString("table"), rows.getString("parent")));
			}
		}
	}

	/** The rank 1 asks for a comparison with the indexed table, not only for a look at the index itself. */
	private void searchIndex(Statement statement) throws SQLException {
		statement.execute("INSERT INTO issues_fts(issues_fts, rank) VALUES ('integrity-check', 1)");
	}

	/** Damage is what a check is there to find; any other failure means that the check itself could not be done. */
	private void noteDamage(SQLException failure) throws SQLException {
		if (!SqlProblems.isDamage(failure)) {
			throw failure;
		}
		problems.add(failure.getMessage());
	}

	@FunctionalInterface
	private interface Step {
		void run(Statement statement) throws SQLException;
	}
}
