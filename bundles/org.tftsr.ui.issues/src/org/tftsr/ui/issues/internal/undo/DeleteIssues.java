package org.tftsr.ui.issues.internal.undo;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.commands.operations.AbstractOperation;
import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.MultiStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.statushandlers.StatusManager;
import org.tftsr.core.issue.Issue;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.triage.TriageService;
import org.tftsr.ui.MonitorProgress;
import org.tftsr.ui.Problems;
import org.tftsr.ui.Services;

/**
 * Deletes issues with all that hangs on them, and brings them back. One that cannot be deleted or restored does not stop the
 * others; the user is told which. Every method calls services: never on the user interface thread.
 */
public final class DeleteIssues extends AbstractOperation {

	/** What {@link #execute} is to delete: after it has been undone, what was restored. */
	private List<Issue> issues;
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

	/** It succeeds as soon as one is deleted: the history forgets what does not succeed, and with it the way back. */
	@Override
	public IStatus execute(IProgressMonitor monitor, IAdaptable info) {
		List<Issue> done = new ArrayList<>();
		IStatus status = each(issues, monitor, Messages.DeleteIssues_deleting, Messages.DeleteIssues_notDeleted,
				(triage, issue) -> {
					triage.deleteIssue(issue.id());
					done.add(issue);
					setDeleted(issue, true);
				});
		return done.isEmpty() ? status : show(status);
	}

	@Override
	public IStatus redo(IProgressMonitor monitor, IAdaptable info) {
		return execute(monitor, info);
	}

	/** It succeeds as soon as one is restored, unless it was cancelled: what is not restored yet can still be. */
	@Override
	public IStatus undo(IProgressMonitor monitor, IAdaptable info) {
		List<Issue> done = new ArrayList<>();
		IStatus status = each(deleted(), monitor, Messages.DeleteIssues_restoring, Messages.DeleteIssues_notRestored,
				(triage, issue) -> {
					triage.restoreIssue(issue.id());
					done.add(issue);
					setDeleted(issue, false);
				});
		if (done.isEmpty() || status.matches(IStatus.CANCEL)) {
			return status;
		}
		issues = List.copyOf(done);
		return show(status);
	}

	private synchronized void setDeleted(Issue issue, boolean isDeleted) {
		if (isDeleted) {
			deleted.add(issue);
		} else {
			deleted.remove(issue);
		}
	}

	/** Tells what went wrong, apart from what the history is told. */
	private static IStatus show(IStatus status) {
		if (!status.isOK() && !status.matches(IStatus.CANCEL)) {
			StatusManager.getManager().handle(status, StatusManager.SHOW);
		}
		return Status.OK_STATUS;
	}

	/** @param failed what to say of an issue of this title where the step fails */
	private static IStatus each(List<Issue> all, IProgressMonitor monitor, String task, String failed, Step step) {
		Progress progress = new MonitorProgress(monitor);
		progress.begin(task, all.size());
		List<IStatus> problems = new ArrayList<>();
		try {
			TriageService triage = Services.get(TriageService.class);
			for (Issue issue : all) {
				progress.check();
				try {
					step.run(triage, issue);
				} catch (TftsrException e) {
					if (Problems.isLocked(e)) {
						throw e;
					}
					problems.add(Status.error(NLS.bind(failed, issue.title(), Problems.status(e).getMessage()), e.getCause()));
				}
				progress.worked(1);
			}
		} catch (TftsrException e) {
			problems.add(Problems.status(e));
		}
		return combined(problems);
	}

	private static IStatus combined(List<IStatus> problems) {
		if (problems.size() <= 1) {
			return problems.isEmpty() ? Status.OK_STATUS : problems.getFirst();
		}
		return new MultiStatus(DeleteIssues.class, 0, problems.toArray(IStatus[]::new),
				NLS.bind(Messages.DeleteIssues_several, problems.size()), null);
	}

	@FunctionalInterface
	private interface Step {
		void run(TriageService triage, Issue issue) throws TftsrException;
	}
}
