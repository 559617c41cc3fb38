package org.tftsr.ui.issues.internal.undo;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.eclipse.core.commands.operations.AbstractOperation;
import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.ui.statushandlers.StatusManager;
import org.tftsr.core.issue.Issue;
import org.tftsr.core.issue.IssueRepository;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.triage.TriageService;
import org.tftsr.ui.Services;

/**
 * Deletes issues with all that hangs on them, and brings them back. One that cannot be deleted or restored does not stop the
 * others; the user is told which. What it does calls services: never on the user interface thread. What it tells of itself waits for
 * nothing.
 */
public final class DeleteIssues extends AbstractOperation {

	private static final EachOne<Issue> DELETE = new EachOne<>(Messages.DeleteIssues_deleting, Issue::title,
			Messages.DeleteIssues_notDeleted);
	private static final EachOne<Issue> RESTORE = new EachOne<>(Messages.DeleteIssues_restoring, Issue::title,
			Messages.DeleteIssues_notRestored);

	/** What {@link #execute} is to delete: once it has, those that it could, but for those that are gone for good. */
	private final List<Issue> issues;
	/** What {@link #undo} brings back. The user interface thread looks at it while that goes on. */
	private final List<Issue> deleted = new CopyOnWriteArrayList<>();

	/** @param issues at least one */
	public DeleteIssues(List<Issue> issues) {
		super(Messages.DeleteIssues_name);
		this.issues = new CopyOnWriteArrayList<>(issues);
		addContext(IssueOperations.CONTEXT);
	}

	/** Those that are deleted at present. */
	public List<Issue> deleted() {
		return List.copyOf(deleted);
	}

	@Override
	public boolean canUndo() {
		return !deleted.isEmpty();
	}

	@Override
	public boolean canRedo() {
		return !issues.isEmpty();
	}

	/** It succeeds as soon as one is deleted: the history forgets what does not succeed, and with it the way back. */
	@Override
	public IStatus execute(IProgressMonitor monitor, IAdaptable info) {
		IStatus status = DELETE.run(List.copyOf(issues), monitor, issue -> {
			Services.get(TriageService.class).deleteIssue(issue.id());
			deleted.add(issue);
		});
		if (deleted.isEmpty()) {
			return status;
		}
		issues.retainAll(deleted);
		return show(status);
	}

	@Override
	public IStatus redo(IProgressMonitor monitor, IAdaptable info) {
		return execute(monitor, info);
	}

	/** It fails as long as one is left that can still be restored: only so the history keeps the way back. */
	@Override
	public IStatus undo(IProgressMonitor monitor, IAdaptable info) {
		IStatus status = RESTORE.run(deleted(), monitor, this::restore);
		return deleted.isEmpty() ? show(status) : status;
	}

	private void restore(Issue issue) throws TftsrException {
		try {
			Services.get(TriageService.class).restoreIssue(issue.id());
			deleted.remove(issue);
		} catch (TftsrException e) {
			if (e.kind() != ProblemKind.NOT_FOUND) {
				throw e;
			}
			// nothing restores what is gone for good; what somebody else restored is back
			deleted.remove(issue);
			if (Services.get(IssueRepository.class).find(issue.id()).isEmpty()) {
				issues.remove(issue);
				throw e;
			}
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
