package org.tftsr.ui.issues.internal.commands;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.tftsr.core.issue.IssueChange;
import org.tftsr.core.issue.IssueStatus;

/** Gives the selected issues the status that the command names. */
public final class SetStatusHandler extends AbstractHandler {

	private static final String PARAMETER = "org.tftsr.ui.issues.setStatus.status"; //$NON-NLS-1$

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		IssueStatus status = IssueStatus.of(event.getParameter(PARAMETER))
				.orElseThrow(() -> new ExecutionException(Messages.SetStatusHandler_unknown));
		new ChangeIssuesJob(SelectedIssues.of(event), IssueChange.status(status)).schedule();
		return null;
	}
}
