package org.tftsr.ui.logs.internal.model;

import java.util.function.Consumer;

import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.jobs.IJobChangeListener;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Display;
import org.tftsr.core.problem.CancelledException;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.ui.JobFamilies;
import org.tftsr.ui.Problems;
import org.tftsr.ui.TriageJob;

/**
 * A kind of work on a log of which only the latest run counts: a new run replaces the one before. Results come back on the
 * user interface thread, and the job waits until they are shown; those of a run that was replaced or cancelled are not shown.
 * To be used on the user interface thread only.
 *
 * @param <T> what comes of it
 */
public final class LatestWork<T> {

	/** The work, done on the thread of a job. */
	@FunctionalInterface
	public interface Work<T> {
		/** @param results takes a result each time there is one, which stands for those before */
		void run(Consumer<T> results, Progress progress) throws TftsrException;
	}

	private final class WorkJob extends TriageJob {

		private final Work<T> work;
		/** What nobody has foreseen; null where nothing came. */
		private volatile TftsrException defect;

		WorkJob(String name, Work<T> work) {
			super(name, JobFamilies.LOGS);
			this.work = work;
			GivingWay.watch(Display.getCurrent());
		}

		/**
		 * A failure is told to the one who shows the log, who has a place for it, and not by a dialog. One that nobody has foreseen is shown, too:
		 * not everybody has a place for all.
		 */
		@Override
		protected void execute(Progress progress) {
			try {
				work.run(result -> UserInterface.run(() -> show(this, result)),
						priority == Job.INTERACTIVE ? progress : new GivingWay(progress, priority));
				UserInterface.run(() -> end(this, null));
			} catch (TftsrException e) {
				UserInterface.run(() -> end(this, e));
			} catch (OperationCanceledException e) {
				throw e;
			} catch (RuntimeException | Error e) {
				defect = Problems.defect(e);
				throw e;
			}
		}
	}

	private final int priority;
	private final Consumer<T> shown;
	private final Consumer<T> dropped;
	private final Consumer<TftsrException> ended;
	private WorkJob current;

	/**
	 * @param priority one of those of {@link Job}
	 * @param shown    shows a result
	 * @param ended    is told why a run ended early, or null where it did not; not of runs that were replaced or cancelled
	 *                 by {@link #cancel}
	 */
	public LatestWork(int priority, Consumer<T> shown, Consumer<TftsrException> ended) {
		this(priority, shown, result -> { }, ended);
	}

	/**
	 * As the other form, for results that hold something open.
	 *
	 * @param dropped closes a result that is not shown
	 */
	public LatestWork(int priority, Consumer<T> shown, Consumer<T> dropped, Consumer<TftsrException> ended) {
		this.priority = priority;
		this.shown = shown;
		this.dropped = dropped;
		this.ended = ended;
	}

	/** Starts a run in place of the one before. */
	public void start(String name, Work<T> work) {
		cancel();
		WorkJob job = new WorkJob(name, work);
		job.setPriority(priority);
		// what takes but a moment is no news for the Progress view
		job.setSystem(priority == Job.INTERACTIVE);
		// A job that is cancelled while it still waits for its turn never runs, and so tells nobody of its end; nor does one with a defect.
		job.addJobChangeListener(IJobChangeListener.onDone(event -> UserInterface
				.run(() -> end(job, job.defect == null ? new CancelledException() : job.defect))));
		current = job;
		job.schedule();
	}

	/**
	 * Whether work that has ended so is not to begin again by itself, as when a log has grown, but when the user asks for it: he has stopped
	 * it, or it has failed for a defect and would again.
	 *
	 * @param why null where it has come to its end
	 */
	static boolean isHalted(TftsrException why) {
		return why != null && (why instanceof CancelledException || why.kind() == ProblemKind.INTERNAL);
	}

	/** The run at work, or null where there is none. */
	public Job job() {
		return current;
	}

	/** Ends the run at work, if there is one. It is forgotten first, for a job that has not begun ends within its cancelling. */
	public void cancel() {
		WorkJob job = current;
		current = null;
		if (job != null) {
			job.cancel();
		}
	}

	private void show(WorkJob job, T result) {
		if (job == current) {
			shown.accept(result);
		} else {
			dropped.accept(result);
		}
	}

	private void end(WorkJob job, TftsrException problem) {
		if (job == current) {
			current = null;
			ended.accept(problem);
		}
	}
}
