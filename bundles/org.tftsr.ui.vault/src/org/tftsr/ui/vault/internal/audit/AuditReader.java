package org.tftsr.ui.vault.internal.audit;

import java.util.function.Consumer;

import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.ui.JobFamilies;
import org.tftsr.ui.ServiceJob;

/**
 * Reads pages of the log in jobs, one at a time, for the view. What was asked for before the filter changed is stopped and
 * comes to nothing. It belongs to the user interface thread, on which it also calls back.
 */
final class AuditReader {

	private final Control owner;
	private final Display display;
	private final Consumer<TftsrException> onProblem;
	private Job running;
	private int generation;

	/**
	 * @param owner     nothing comes back once it is disposed
	 * @param onProblem is given a failure
	 */
	AuditReader(Control owner, Consumer<TftsrException> onProblem) {
		this.owner = owner;
		this.display = owner.getDisplay();
		this.onProblem = onProblem;
	}

	/** Whether something is being read. */
	boolean isReading() {
		return running != null;
	}

	/** Stops what is being read. */
	void stop() {
		generation++;
		if (running != null) {
			running.cancel();
			running = null;
		}
	}

	/** Reads in a job; gives the result back unless {@link #stop()} is called before. */
	void read(Read read, Consumer<AuditPage> onRead) {
		int asked = generation;
		running = new ServiceJob(Messages.Reader_job, JobFamilies.VAULT, progress -> {
			try {
				AuditPage page = read.run(progress);
				back(asked, () -> onRead.accept(page));
			} catch (TftsrException e) {
				if (e.kind() == ProblemKind.CANCELLED && progress.isCancelled()) {
					throw e;
				}
				back(asked, () -> onProblem.accept(e));
			}
		});
		running.schedule();
	}

	private void back(int asked, Runnable action) {
		if (!display.isDisposed()) {
			display.asyncExec(() -> {
				if (asked == generation && !owner.isDisposed()) {
					running = null;
					action.run();
				}
			});
		}
	}

	/** One reading. */
	@FunctionalInterface
	interface Read {
		AuditPage run(Progress progress) throws TftsrException;
	}
}
