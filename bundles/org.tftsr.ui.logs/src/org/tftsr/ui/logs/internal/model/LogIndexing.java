package org.tftsr.ui.logs.internal.model;

import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;
import org.tftsr.core.problem.CancelledException;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.logs.view.IndexedLog;
import org.tftsr.logs.view.LineLog;
import org.tftsr.logs.view.LogChange;
import org.tftsr.ui.logs.internal.Messages;
import org.tftsr.ui.notice.FinishedWork;

/** Finds the lines of a log in the background, and what becomes of the log while it is open. On the user interface thread. */
final class LogIndexing {

	/** In plugin.xml, the editor of logs. */
	private static final String EDITOR = "org.tftsr.ui.logs.editor"; //$NON-NLS-1$

	private final LogModel model;
	private final LatestWork<LogChange> work = new LatestWork<>(Job.LONG, this::changed, this::ended);
	private TftsrException problem;

	LogIndexing(LogModel model) {
		this.model = model;
	}

	/** Finds all lines. */
	void start() {
		LineLog log = model.log();
		problem = null;
		work.start(NLS.bind(Messages.LogIndexing_name, log.name()), (results, progress) -> {
			FinishedWork finished = FinishedWork.begin(EDITOR, log.name());
			findLines(log, progress);
			finished.tell(NLS.bind(Messages.LogIndexing_done, log.name()));
			results.accept(LogChange.APPENDED);
		});
	}

	/** Looks for what became of the log, and takes it in. Does nothing while lines are still being found. */
	void refresh() {
		LineLog log = model.log();
		if (log == null || isAtWork()) {
			return;
		}
		work.start(NLS.bind(Messages.LogIndexing_name, log.name()), (results, progress) -> {
			LogChange change = log.refresh(progress);
			if (change == LogChange.APPENDED) {
				findLines(log, progress);
			}
			results.accept(change);
		});
	}

	/** Logs of other kinds know all their lines from the start. */
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

	/** Why not all lines were found, or null. */
	TftsrException problem() {
		return problem;
	}

	private void changed(LogChange change) {
		switch (change) {
		case NONE -> model.fireStateChanged();
		case APPENDED -> model.grown();
		case REPLACED -> model.load();
		}
	}

	private void ended(TftsrException why) {
		problem = why instanceof CancelledException ? null : why;
		model.indexed(why);
	}
}
