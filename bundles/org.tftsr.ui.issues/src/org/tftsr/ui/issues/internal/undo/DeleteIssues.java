package org.tftsr.ui.issues.internal.undo;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.commands.operations.AbstractOperation;
import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.tftsr.core.issue.Issue;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.triage.TriageService;
import org.tftsr.ui.MonitorProgress;
import org.tftsr.ui.Problems;
import org.tftsr.ui.Services;

/**
 * Deletes issues with all that hangs on them, and brings them back. Every method calls services: never on the user interface
 * thread.
 */
public final class DeleteIssues extends AbstractOperation {

	private final List<Issue> issues;
	/** What {@link #undo} brings back: where deleting was cancelled or failed half-way, less than all. */
	private final List<Issue> deleted = new ArrayList<>();

	/** @param issues at least one */
	public DeleteIssues(List<Issue> issues) {
		super(Messages.DeleteIssues_name);
		this.issues = List.copyOf(issues);
		addContext(IssueOperations.CONTEXT);
	}

	/** Those that are deleted at present. */
	public synchronized List<Issue> deleted() {
		return List.copyOf(deleted);
	}

	@Override
	public synchronized boolean canUndo() {
		return !deleted.isEmpty();
	}

	@Override
	public IStatus execute(IProgressMonitor monitor, IAdaptable info) {
		return each(issues, monitor, Messages.DeleteIssues_deleting, (triage, issue) -> {
			triage.deleteIssue(issue.id());
			setDeleted(issue, true);
		});
	}

	@Override
	public IStatus redo(IProgressMonitor monitor, IAdaptable info) {
		return execute(monitor, info);
	}

	@Override
	public IStatus undo(IProgressMonitor monitor, IAdaptable info) {
		return each(deleted(), monitor, Messages.DeleteIssues_restoring, (triage, issue) -> {
			triage.restoreIssue(issue.id());
			setDeleted(issue, false);
		});
	}

	private synchronized void setDeleted(Issue issue, boolean isDeleted) {
		if (isDeleted) {
			deleted.add(issue);
		} else {
			deleted.remove(issue);
		}
	}

	private IStatus each(List<Issue> all, IProgressMonitor monitor, String task, Step step) {
		Progress progress = new MonitorProgress(monitor);
		progress.begin(task, all.size());
		try {
			TriageService triage = Services.get(TriageService.class);
			for (Issue issue : all) {
				progress.check();
				step.run(triage, issue);
				progress.worked(1);
			}
			return Status.OK_STATUS;
		} catch (TftsrException e) {
			return Problems.status(e);
		}
	}

	@FunctionalInterface
	private interface Step {
		void run(TriageService triage, Issue issue) throws TftsrException;
	}
}
