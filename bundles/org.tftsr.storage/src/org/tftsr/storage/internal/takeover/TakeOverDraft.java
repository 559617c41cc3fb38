package org.tftsr.storage.internal.takeover;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import org.eclipse.osgi.util.NLS;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.storage.ImportReport;
import org.tftsr.storage.internal.audit.ChainTrail;
import org.tftsr.storage.internal.connection.ConnectionFactory;
import org.tftsr.storage.internal.connection.SqlProblems;
import org.tftsr.storage.internal.crypto.ValueCipher;
import org.tftsr.storage.internal.maintenance.Check;
import org.tftsr.storage.internal.transaction.Session;
import org.tftsr.storage.internal.transaction.Transaction;

/** The new database of a take-over: filled, and then compared with what went into it. */
final class TakeOverDraft {

	private final Path draft;
	private final ConnectionFactory connections;
	private final Supplier<String> what;
	private Map<String, String> copied = Map.of();

	TakeOverDraft(Path draft, ConnectionFactory connections, Supplier<String> what) {
		this.draft = draft;
		this.connections = connections;
		this.what = what;
	}

	/** Copies the old files, brings their rows in, and compares both. */
	ImportReport fill(EarlierDatabase source, EarlierTokens tokens, TakeOverFiles files, Progress progress)
			throws TftsrException, IOException {
		Tally tally = new Tally();
		try (Session session = open()) {
			copy(session, files);
			EarlierImport all = session.write(what, transaction -> {
				EarlierImport work = new EarlierImport(transaction, source, tokens, tally, progress);
				work.run();
				return work;
			});
			verify(session, all, progress);
			session.write(what, transaction -> {
				new ImportRecord(tally.report(source)).write(transaction, ImportRecord.TAKE_OVER);
				return null;
			});
		}
		return tally.report(source);
	}

	/** The SHA-256 of each old file by its name. */
	Map<String, String> sha256() {
		return copied;
	}

	private Session open() throws TftsrException {
		try {
			return Session.ofDraft(connections.open(draft), connections, draft, ChainTrail.ofDraft());
		} catch (SQLException e) {
			throw SqlProblems.explain(what.get(), draft, e);
		}
	}

	private void copy(Session session, TakeOverFiles files) throws TftsrException, IOException {
		ValueCipher cipher = session.write(what, Transaction::values);
		SealedCopy copy = new SealedCopy(files.copyInTheMaking(), cipher);
		copied = copy.write(files.old());
		if (!copied.equals(copy.digests())) {
			throw different(Messages.TakeOverDraft_copyDiffers);
		}
	}

	private void verify(Session session, EarlierImport all, Progress progress) throws TftsrException {
		List<String> problems = new ArrayList<>(new Check(session, progress).run().problems());
		session.read(what, transaction -> {
			for (Map.Entry<EarlierTable, RowDigest> table : all.digests().entrySet()) {
				if (!table.getValue().matches(digest(transaction, table.getKey()))) {
					problems.add(NLS.bind(Messages.TakeOverDraft_tableDiffers, table.getKey().table()));
				}
			}
			return null;
		});
		if (!problems.isEmpty()) {
			throw different(problems.getFirst());
		}
	}

	private static RowDigest digest(Transaction transaction, EarlierTable table) throws SQLException, TftsrException {
		RowDigest digest = new RowDigest();
		Object[] values = new Object[table.columns().size()];
		transaction.forEach("SELECT " + String.join(", ", table.columns()) + " FROM " + table.table(), row -> {
			for (int i = 0; i < values.length; i++) {
				values[i] = row.getObject(i + 1);
			}
			digest.add(values);
		});
		return digest;
	}

	private TftsrException different(String why) {
		return new TftsrException(ProblemKind.DAMAGED, what.get(), NLS.bind(Messages.TakeOverDraft_differentWhy, why),
				Messages.TakeOverDraft_differentRemedy);
	}
}
