package org.tftsr.ui.issues.internal.commands;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.tftsr.core.issue.IssueChange;
import org.tftsr.core.issue.Severity;

/** Gives the selected issues the severity that the command names. */
public final class SetSeverityHandler extends AbstractHandler {

	private static final String PARAMETER = "org.tftsr.ui.issues.setSeverity.severity"; //$NON-NLS-1$

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		Severity severity = Severity.of(event.getParameter(PARAMETER))
				.orElseThrow(() -> new ExecutionException(Messages.SetSeverityHandler_unknown));
		new ChangeIssuesJob(SelectedIssues.of(event), IssueChange.severity(severity)).schedule();
		return null;
	}
}
