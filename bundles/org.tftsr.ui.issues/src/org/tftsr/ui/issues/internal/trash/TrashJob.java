package org.tftsr.ui.issues.internal.trash;

import java.util.List;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.tftsr.core.issue.DeletedIssue;
import org.tftsr.triage.TriageService;
import org.tftsr.ui.JobFamilies;
import org.tftsr.ui.Problems;
import org.tftsr.ui.Services;
import org.tftsr.ui.issues.internal.undo.EachOne;

/** Restores deleted issues, or deletes them for good. The workbench shows which of them it could not. */
final class TrashJob extends Job {

	private final List<DeletedIssue> issues;
	private final EachOne<DeletedIssue> each;
	private final EachOne.Step<DeletedIssue> step;
	private final Runnable whenDone;

	private TrashJob(String name, String failed, List<DeletedIssue> issues, EachOne.Step<DeletedIssue> step,
			Runnable whenDone) {
		super(name);
		this.issues = issues;
		this.each = new EachOne<>(name, DeletedIssue::title, failed);
		this.step = step;
		this.whenDone = whenDone;
		setUser(true);
	}

	/** @param whenDone is run on the thread of the job, whether all went well or not */
	static TrashJob restoring(List<DeletedIssue> issues, Runnable whenDone) {
		return new TrashJob(Messages.TrashJob_restoring, Messages.TrashJob_notRestored, issues,
				issue -> Services.get(TriageService.class).restoreIssue(issue.id()), whenDone);
	}

	/** @param whenDone is run on the thread of the job, whether all went well or not */
	static TrashJob purging(List<DeletedIssue> issues, Runnable whenDone) {
		return new TrashJob(Messages.TrashJob_purging, Messages.TrashJob_notPurged, issues,
				issue -> Services.get(TriageService.class).purgeIssue(issue.id()), whenDone);
	}

	@Override
	protected IStatus run(IProgressMonitor monitor) {
		try {
			return Problems.end(this, each.run(issues, monitor, step));
		} catch (OperationCanceledException e) {
			return Status.CANCEL_STATUS;
		} catch (RuntimeException e) {
			return Problems.end(this, Problems.defect(e));
		} finally {
			whenDone.run();
		}
	}

	@Override
	public boolean belongsTo(Object family) {
		return family == JobFamilies.ISSUES;
	}
}
