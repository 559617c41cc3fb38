package org.tftsr.storage.internal.audit;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

import org.eclipse.osgi.util.NLS;
import org.tftsr.core.audit.AuditFinding;
import org.tftsr.core.audit.AuditFinding.Kind;
import org.tftsr.core.audit.AuditVerification;
import org.tftsr.core.problem.CancelledException;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.storage.internal.audit.ChainRows.ChainRow;
import org.tftsr.storage.internal.audit.HeadCheck.FileState;
import org.tftsr.storage.internal.transaction.Transaction;
import org.tftsr.storage.internal.transaction.Transactions;

/** Checks the whole audit log, on connections of its own: other work goes on meanwhile. */
public final class ChainVerifier {

	private static final Supplier<String> WHAT = () -> Messages.ChainVerifier_verifyWhat;
	private static final int THREADS_AT_MOST = 4;
	/** Below this, another connection costs more than it saves. */
	private static final long ROWS_PER_THREAD = 20_000;
	private static final long WAIT_MILLISECONDS = 50;

	private final Transactions transactions;
	private final Progress progress;
	private final LongAdder done = new LongAdder();

	public ChainVerifier(Transactions transactions, Progress progress) {
		this.transactions = transactions;
		this.progress = progress;
	}

	/** Runs the check. */
	public AuditVerification verify() throws TftsrException {
		HeadFile file = HeadFile.beside(transactions.file());
		FileState before = FileState.of(file);
		// Locking waits for this thread, which waits for the others: they must not wait for the lock in their turn.
		Transactions opening = transactions.ofOneOpening();
		return opening.readBeside(WHAT, transaction -> verify(transaction, opening, file, before));
	}

	private AuditVerification verify(Transaction transaction, Transactions opening, HeadFile file, FileState before)
			throws SQLException, TftsrException {
		Optional<SignedHead> head = HeadTable.read(transaction);
		long last = number(transaction, """
				SELECT sequence FROM audit_log WHERE sequence <= 9223372036854775807 AND typeof(sequence) = 'integer'
				ORDER BY sequence DESC LIMIT 1""");
		progress.begin(Messages.ChainVerifier_checking, last);
		ChainSegment.Result end = end(transaction, opening, last);
		List<AuditFinding> findings = new ArrayList<>();
		boolean beyond = head.filter(signed -> signed.isGenuine() && signed.sequence() <= end.last()).isPresent();
		if (end.broken() && !beyond) {
			new Diagnosis(transaction, end.last() + 1, end.hash()).find().ifPresent(findings::add);
		} else {
			new ChainRows(transaction).unnumbered().map(ChainVerifier::unnumbered).ifPresent(findings::add);
		}
		// What does not fit behind the signed head was never the product's, whatever it is.
		HeadCheck heads = new HeadCheck(transaction, head, before);
		if (findings.isEmpty()) {
			heads.rows(last);
		}
		heads.heads(last > 0, FileState.of(file));
		findings.addAll(heads.findings());
		List<String> unguarded = Guards.missing(transaction);
		if (!unguarded.isEmpty()) {
			findings.add(new AuditFinding(Kind.UNPROTECTED, 0, null, null,
					NLS.bind(Messages.ChainVerifier_unguarded, String.join(", ", unguarded))));
		}
		// counting takes a while, and a chain without a fault has as many rows as its last number says
		long rows = findings.isEmpty() ? last : number(transaction, "SELECT count(*) FROM audit_log");
		return new AuditVerification(rows, head.map(SignedHead::toHead).orElse(null), findings,
				notes(transaction, file));
	}

	private static long number(Transaction transaction, String sql) throws SQLException {
		return transaction.first(sql, row -> row.getLong(1)).orElse(0L);
	}

	private static AuditFinding unnumbered(ChainRow row) {
		return new AuditFinding(Kind.INSERTED, row.sequence(), row.id(), Diagnosis.time(row),
				Messages.ChainVerifier_unnumbered);
	}

	private static List<String> notes(Transaction transaction, HeadFile file) throws SQLException {
		List<String> notes = new ArrayList<>(RestoredLog.notes(transaction));
		file.problem().ifPresent(problem -> notes.add(NLS.bind(Messages.ChainVerifier_headFileNote, file.path(),
				problem.getClass().getSimpleName())));
		return notes;
	}

	/** Checks the stretches at the same time; the result is where the first of them is broken, or else the end. */
	private ChainSegment.Result end(Transaction transaction, Transactions opening, long last)
			throws SQLException, TftsrException {
		int parts = Math.clamp(last / ROWS_PER_THREAD, 1,
				Math.min(THREADS_AT_MOST, Runtime.getRuntime().availableProcessors()));
		List<Future<ChainSegment.Result>> others = new ArrayList<>();
		try (ExecutorService workers = Executors.newFixedThreadPool(parts)) {
			for (int part = 0; part < parts - 1; part++) {
				ChainSegment segment = segment(part, parts, last, progress::isCancelled);
				others.add(workers.submit(() -> opening.readBeside(WHAT, segment::check)));
			}
			ChainSegment.Result end = segment(parts - 1, parts, last, this::report).check(transaction);
			for (Future<ChainSegment.Result> other : others.reversed()) {
				ChainSegment.Result result = await(other);
				end = result.broken() ? result : end;
			}
			report();
			return end;
		}
	}

	private ChainSegment segment(int part, int parts, long last, BooleanSupplier cancelled) {
		return new ChainSegment(last * part / parts + 1, last * (part + 1) / parts, done, cancelled);
	}

	/** Progress is told on this thread alone. */
	private boolean report() {
		long rows = done.sumThenReset();
		// on a busy machine nothing may have been done since the last time
		if (rows > 0) {
			progress.worked(rows);
		}
		return progress.isCancelled();
	}

	private ChainSegment.Result await(Future<ChainSegment.Result> other) throws TftsrException {
		while (true) {
			try {
				return other.get(WAIT_MILLISECONDS, TimeUnit.MILLISECONDS);
			} catch (TimeoutException e) {
				report();
			} catch (InterruptedException e) {
				Thread.currentThread().interrupt();
				throw new CancelledException();
			} catch (ExecutionException e) {
				if (e.getCause() instanceof TftsrException problem) {
					throw problem;
				}
				throw new IllegalStateException(e.getCause());
			}
		}
	}
}
