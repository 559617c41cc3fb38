package org.tftsr.ui.issues.internal.commands;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;
import org.tftsr.core.issue.Issue;
import org.tftsr.ui.CommandIds;
import org.tftsr.ui.Commands;
import org.tftsr.ui.IssueInput;
import org.tftsr.ui.issues.internal.editor.IssueEditor;
import org.tftsr.ui.issues.internal.editor.IssueEditorInput;

/**
 * Opens the issue whose id is given, or else those that are selected, or a dialog asks; an issue that is open already
 * is brought to top. With a page and no issue, it is that of the active editor, or a dialog asks.
 */
public final class OpenIssueHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		IWorkbenchPage page = HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage();
		String shown = event.getParameter(CommandIds.OPEN_ISSUE_PAGE);
		Optional<UUID> id = IssueIdParameter.of(event);
		List<Issue> selected = id.isEmpty() && shown == null ? SelectedIssues.of(event) : List.of();
		for (Issue issue : selected) {
			open(page, new IssueEditorInput(issue.id(), issue.title()));
		}
		if (id.isEmpty() && selected.isEmpty()) {
			id = shown == null ? asked(event) : inFront(event).or(() -> asked(event));
		}
		if (id.isPresent()) {
			IEditorPart part = open(page, new IssueEditorInput(id.get(), "")); //$NON-NLS-1$
			if (shown != null && part instanceof IssueEditor editor) {
				editor.showPage(shown);
			}
		}
		return null;
	}

	private static Optional<UUID> inFront(ExecutionEvent event) {
		return HandlerUtil.getActiveEditorInput(event) instanceof IssueInput input ? Optional.of(input.issueId()) : Optional.empty();
	}

	private static Optional<UUID> asked(ExecutionEvent event) {
		return Commands.ask(HandlerUtil.getActiveWorkbenchWindow(event), CommandIds.CHOOSE_ISSUE,
				Map.of(CommandIds.CHOOSE_ISSUE_WINDOW, Messages.OpenIssueHandler_title, CommandIds.CHOOSE_ISSUE_TITLE,
						Messages.OpenIssueHandler_which, CommandIds.CHOOSE_ISSUE_NEW, Messages.OpenIssueHandler_new))
				.map(UUID.class::cast);
	}

	private static IEditorPart open(IWorkbenchPage page, IssueEditorInput input) throws ExecutionException {
		try {
			return page.openEditor(input, IssueEditor.ID);
		} catch (PartInitException e) {
			throw new ExecutionException(e.getMessage(), e);
		}
	}
}
