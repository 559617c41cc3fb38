package org.tftsr.ui.issues.internal.undo;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.commands.operations.AbstractOperation;
import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.ui.statushandlers.StatusManager;
import org.tftsr.core.issue.Issue;
import org.tftsr.triage.TriageService;
import org.tftsr.ui.Services;

/**
 * Deletes issues with all that hangs on them, and brings them back. One that cannot be deleted or restored does not stop the
 * others; the user is told which. Every method calls services: never on the user interface thread.
 */
public final class DeleteIssues extends AbstractOperation {

	private static final EachOne<Issue> DELETE = new EachOne<>(Messages.DeleteIssues_deleting, Issue::title,
			Messages.DeleteIssues_notDeleted);
	private static final EachOne<Issue> RESTORE = new EachOne<>(Messages.DeleteIssues_restoring, Issue::title,
			Messages.DeleteIssues_notRestored);

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
		IStatus status = DELETE.run(issues, monitor, issue -> {
			Services.get(TriageService.class).deleteIssue(issue.id());
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
		IStatus status = RESTORE.run(deleted(), monitor, issue -> {
			Services.get(TriageService.class).restoreIssue(issue.id());
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
}
