package org.tftsr.ui;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;

/**
 * A job that calls services. Where one fails, the workbench shows what, why and what to do, as it does for every failed
 * job; where the user cancels it, nothing is shown. The job itself ends well even so: the platform writes the status of one that failed
 * into the error log, which is not encrypted, and what a person can cause tells of names and addresses. A job that a user started and
 * waits for is one with {@link #setUser(boolean)}, so that the workbench shows its progress.
 */
public abstract class TriageJob extends Job {

	private final JobFamilies family;

	/**
	 * @param name   what it does, for the Progress view
	 * @param family the family it belongs to
	 */
	protected TriageJob(String name, JobFamilies family) {
		super(name);
		this.family = family;
	}

	/** Does the work, on a thread of the job manager. */
	protected abstract void execute(Progress progress) throws TftsrException;

	@Override
	protected final IStatus run(IProgressMonitor monitor) {
		try {
			execute(new MonitorProgress(monitor));
			return Status.OK_STATUS;
		} catch (OperationCanceledException e) {
			return Status.CANCEL_STATUS;
		} catch (TftsrException e) {
			return Problems.end(this, e);
		} catch (RuntimeException | Error e) {
			return Problems.end(this, Problems.defect(e));
		}
	}

	@Override
	public final boolean belongsTo(Object candidate) {
		return family == candidate;
	}
}
