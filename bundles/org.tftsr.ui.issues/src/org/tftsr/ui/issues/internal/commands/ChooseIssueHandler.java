package org.tftsr.ui.issues.internal.commands;

import java.util.Objects;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.handlers.HandlerUtil;
import org.tftsr.ui.CommandIds;
import org.tftsr.ui.issues.internal.evidence.IssueChoice;

/** Asks for an issue and gives back its id, or null where none was chosen. */
public final class ChooseIssueHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		String purpose = event.getParameter(CommandIds.CHOOSE_ISSUE_TITLE);
		String title = Objects.requireNonNullElse(event.getParameter(CommandIds.CHOOSE_ISSUE_NEW), purpose);
		return IssueChoice.ask(HandlerUtil.getActiveWorkbenchWindowChecked(event).getShell(), event.getParameter(CommandIds.CHOOSE_ISSUE_WINDOW), purpose,
				title).orElse(null);
	}
}
