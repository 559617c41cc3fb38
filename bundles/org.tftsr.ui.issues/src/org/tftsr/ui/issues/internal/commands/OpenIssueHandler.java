package org.tftsr.ui.issues.internal.commands;

import java.util.Optional;
import java.util.UUID;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;
import org.tftsr.core.issue.Issue;
import org.tftsr.ui.issues.internal.editor.IssueEditor;
import org.tftsr.ui.issues.internal.editor.IssueEditorInput;

/**
 * Opens the issue whose id is given, or else those that are selected; an issue that is open already is brought to
 * top.
 */
public final class OpenIssueHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		IWorkbenchPage page = HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage();
		Optional<UUID> id = IssueIdParameter.of(event);
		if (id.isPresent()) {
			open(page, new IssueEditorInput(id.get(), "")); //$NON-NLS-1$
			return null;
		}
		for (Issue issue : SelectedIssues.of(event)) {
			open(page, new IssueEditorInput(issue.id(), issue.title()));
		}
		return null;
	}

	private static void open(IWorkbenchPage page, IssueEditorInput input) throws ExecutionException {
		try {
			page.openEditor(input, IssueEditor.ID);
		} catch (PartInitException e) {
			throw new ExecutionException(e.getMessage(), e);
		}
	}
}
