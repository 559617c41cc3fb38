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
