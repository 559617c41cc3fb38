package org.tftsr.ui;

import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;

/** Makes one call to a service on behalf of a part or a dialog. */
public final class ServiceJob extends TriageJob {

	private final Work work;

	/**
	 * @param name   what it does, for the Progress view
	 * @param family the family it belongs to
	 * @param work   is done on the thread of the job
	 */
	public ServiceJob(String name, JobFamilies family, Work work) {
		super(name, family);
		this.work = work;
	}

	/** Schedules a job that the user waits for: the workbench shows its progress. */
	public static void scheduleForUser(String name, JobFamilies family, Work work) {
		ServiceJob job = new ServiceJob(name, family, work);
		job.setUser(true);
		job.schedule();
	}

	/** Schedules a job that nobody asked for: where the vault is locked it is left undone, and nobody is told. */
	public static void scheduleUnasked(String name, JobFamilies family, Work work) {
		scheduleUnasked(name, family, 0, work);
	}

	/** As {@link #scheduleUnasked(String, JobFamilies, Work)}, after so many milliseconds. */
	public static void scheduleUnasked(String name, JobFamilies family, long delayMillis, Work work) {
		new ServiceJob(name, family, progress -> {
			try {
				work.run(progress);
			} catch (TftsrException e) {
				if (!Problems.isLocked(e)) {
					throw e;
				}
			}
		}).schedule(delayMillis);
	}

	/** The call. */
	@FunctionalInterface
	public interface Work {
		/** Makes the call, on the thread of the job. */
		void run(Progress progress) throws TftsrException;
	}

	@Override
	protected void execute(Progress progress) throws TftsrException {
		work.run(progress);
	}
}
