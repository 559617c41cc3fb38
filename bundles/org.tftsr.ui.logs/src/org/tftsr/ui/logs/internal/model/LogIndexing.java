package org.tftsr.ui.logs.internal.model;

import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;
import org.tftsr.core.problem.CancelledException;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.logs.view.IndexedLog;
import org.tftsr.logs.view.LineLog;
import org.tftsr.logs.view.LogChange;
import org.tftsr.logs.view.Merge;
import org.tftsr.logs.view.MergedLog;
import org.tftsr.ui.logs.internal.Messages;
import org.tftsr.ui.notice.FinishedWork;

/** Finds the lines of a log in the background, and what becomes of the log while it is open. On the user interface thread. */
final class LogIndexing {

	/** In plugin.xml, the editor of logs. */
	private static final String EDITOR = "org.tftsr.ui.logs.editor"; //$NON-NLS-1$

	/**
	 * What became of a log.
	 *
	 * @param lost   why its file is no longer in its place; null where it is
	 * @param before the log as it was before
	 */
	private record Look(LogChange change, TftsrException lost, LineLog before) {
	}

	private final LogModel model;
	private final LatestWork<Look> work = new LatestWork<>(Job.LONG, this::looked, this::ended);
	private TftsrException problem;
	/** What was known of the log when a look for what became of it began; null while its lines are found for the first time. */
	private LineLog looking;
	/** Whether the log has become another one, which is being opened anew: nothing is made of what is known of it until then. */
	private boolean another;

	LogIndexing(LogModel model) {
		this.model = model;
	}

	/** Finds all lines. */
	void start() {
		start(false);
	}

	/** @param stopped whether it was stopped before, maybe while what became of the log was taken in */
	private void start(boolean stopped) {
		LineLog log = model.log();
		problem = null;
		another = false;
		looking = null;
		work.start(NLS.bind(Messages.LogIndexing_name, log.name()), (results, progress) -> {
			FinishedWork finished = FinishedWork.begin(EDITOR, log.name());
			LineLog before = log.pinned();
			LogChange change = stopped ? log.refresh(progress) : LogChange.NONE;
			if (change != LogChange.REPLACED) {
				findLines(log, progress, finished);
				change = LogChange.APPENDED;
			}
			results.accept(new Look(change, null, before));
		});
	}

	/**
	 * Looks for what became of the log, and takes it in. Does nothing while lines are still being found, nor where it would go on with what
	 * the user has stopped: all but an index do that by themselves; nor after a defect.
	 */
	void refresh() {
		LineLog log = model.log();
		boolean stopped = isStopped();
		boolean halted = LatestWork.isHalted(problem) && !(stopped && log instanceof IndexedLog);
		if (log == null || isAtWork() || halted) {
			return;
		}
		another = false;
		LineLog before = log.pinned();
		looking = before;
		work.start(NLS.bind(Messages.LogIndexing_name, log.name()), (results, progress) -> {
			LogChange change = look(log, progress);
			if (change == LogChange.APPENDED && !stopped) {
				findLines(log, progress);
			}
			results.accept(new Look(change, lost(), before));
		});
	}

	/**
	 * What became of a log. Its reader may not be able to take that in, such as a plain file in the place of a compressed one, and have
	 * nothing left that could be read: that is another log, for which opening it finds another reader, or tells why there is none.
	 */
	private static LogChange look(LineLog log, Progress progress) throws TftsrException {
		try {
			return log.refresh(progress);
		} catch (TftsrException e) {
			progress.check();
			if (isReadable(log)) {
				throw e;
			}
			return LogChange.REPLACED;
		}
	}

	private static boolean isReadable(LineLog log) {
		try {
			log.lines(1, 1);
			return true;
		} catch (TftsrException e) {
			// why it is not is told by whoever opens it anew
			return false;
		}
	}

	/** Why the log cannot be reached any more, though what is open of it can be read; null where it can. */
	private TftsrException lost() {
		try {
			model.input().stamp();
			return null;
		} catch (TftsrException e) {
			return e;
		}
	}

	/** Why they are not found is told where the log is shown. */
	private static void findLines(LineLog log, Progress progress, FinishedWork finished) throws TftsrException {
		try {
			findLines(log, progress);
		} catch (TftsrException e) {
			if (e.kind() != ProblemKind.CANCELLED) {
				finished.tell(NLS.bind(Messages.LogIndexing_notDone, log.name()));
			}
			throw e;
		} catch (OperationCanceledException e) {
			throw e;
		} catch (RuntimeException | Error e) {
			finished.tell(NLS.bind(Messages.LogIndexing_notDone, log.name()));
			throw e;
		}
		finished.tell(NLS.bind(Messages.LogIndexing_done, log.name()));
	}

	/** Logs of other kinds know all their lines from the start, and after each refresh. */
	private static void findLines(LineLog log, Progress progress) throws TftsrException {
		if (log instanceof IndexedLog indexed) {
			indexed.index(progress);
		}
	}

	void cancel() {
		work.cancel();
	}

	boolean isAtWork() {
		return work.job() != null;
	}

	/** Why not all lines were found, or what became of the log cannot be told; null where all is well. */
	TftsrException problem() {
		return problem;
	}

	/** Whether the user has stopped it, which holds until he asks for the lines again. */
	boolean isStopped() {
		return problem instanceof CancelledException;
	}

	/** Where something else than the user has stopped it, what was read is of no more use. */
	void goOn() {
		if (isStopped()) {
			start(true);
			model.fireStateChanged();
		} else {
			model.load();
		}
	}

	private void looked(Look look) {
		model.loading().setLost(look.lost());
		switch (look.change()) {
		case NONE -> model.fireStateChanged();
		case APPENDED -> model.grown();
		case REPLACED -> replaced(look.before());
		}
	}

	/** Of files that have but grown, all that is new is read already. */
	private void replaced(LineLog before) {
		if (model.text() != null && model.log() instanceof MergedLog merged && Merge.isReordered(before, merged.pinned())) {
			model.loading().reordered(merged.renewed());
		} else {
			another = true;
			model.load();
		}
	}

	/** Lines that were not found are not found by looking for what became of the log: why they were not is still so. */
	private void ended(TftsrException why) {
		boolean whole = model.log().isComplete();
		if (whole) {
			problem = why instanceof CancelledException ? null : why;
		} else if (why != null) {
			problem = why;
		}
		if (another || hasLearntNothing()) {
			model.fireStateChanged();
		} else {
			model.indexed();
		}
	}

	/**
	 * Whether a look has come upon nothing that was not known. What is made of the lines is not made anew then: a place that cannot be read
	 * for what became of the file asks for such a look, and would be read without end.
	 */
	private boolean hasLearntNothing() {
		LineLog log = model.log();
		return looking != null && looking.lineCount() == log.lineCount() && looking.byteSize() == log.byteSize()
				&& looking.isComplete() == log.isComplete();
	}
}
