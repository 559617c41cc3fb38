package org.tftsr.ui.issues.internal.commands;

import java.util.List;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.tftsr.core.issue.Issue;
import org.tftsr.ui.issues.internal.undo.DeleteIssues;
import org.tftsr.ui.issues.internal.undo.IssueOperations;

/** Deletes the selected issues at once. It does not ask, because it can be undone. */
public final class DeleteIssuesHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		List<Issue> issues = SelectedIssues.of(event);
		if (!issues.isEmpty()) {
			IssueOperations.execute(new DeleteIssues(issues));
		}
		return null;
	}
}
