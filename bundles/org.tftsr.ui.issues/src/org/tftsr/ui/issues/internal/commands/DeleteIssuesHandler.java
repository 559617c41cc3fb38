package org.tftsr.ui.issues.internal.commands;

import java.util.List;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.handlers.HandlerUtil;
import org.tftsr.core.issue.Issue;

/** Deletes the selected issues once the user has confirmed it. */
public final class DeleteIssuesHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		List<Issue> issues = SelectedIssues.of(event);
		if (!issues.isEmpty() && isConfirmed(HandlerUtil.getActiveShellChecked(event), issues)) {
			new DeleteIssuesJob(issues).schedule();
		}
		return null;
	}

	private static boolean isConfirmed(Shell shell, List<Issue> issues) {
		String question = issues.size() == 1
				? NLS.bind(Messages.DeleteIssuesHandler_one, issues.getFirst().title())
				: NLS.bind(Messages.DeleteIssuesHandler_many, issues.size());
		return MessageDialog.open(MessageDialog.QUESTION, shell, Messages.DeleteIssuesHandler_title, question, SWT.NONE,
				Messages.DeleteIssuesHandler_delete, Messages.DeleteIssuesHandler_cancel) == 0;
	}
}
