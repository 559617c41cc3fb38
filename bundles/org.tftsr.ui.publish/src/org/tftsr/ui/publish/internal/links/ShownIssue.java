package org.tftsr.ui.publish.internal.links;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.handlers.HandlerUtil;
import org.tftsr.core.issue.IssueSummary;
import org.tftsr.ui.CommandIds;
import org.tftsr.ui.Commands;
import org.tftsr.ui.IssueInput;

/** Finds the issue that a command is about. */
public final class ShownIssue {

	private ShownIssue() {
	}

	/** The selected issue, else that of the active editor. */
	public static Optional<UUID> of(ExecutionEvent event) {
		if (HandlerUtil.getCurrentStructuredSelection(event).getFirstElement() instanceof IssueSummary row) {
			return Optional.of(row.issue().id());
		}
		return editorInput(event).map(IssueInput::issueId);
	}

	/** What the active editor shows, where that is an issue or something of one. */
	public static Optional<IssueInput> editorInput(ExecutionEvent event) {
		return HandlerUtil.getActiveEditorInput(event) instanceof IssueInput input ? Optional.of(input) : Optional.empty();
	}

	/** Where none is shown, as when the command is found by its name while another part has the keyboard, the user is asked. */
	public static Optional<UUID> asked(ExecutionEvent event, String window, String purpose, String newTitle) {
		return Commands.ask(HandlerUtil.getActiveWorkbenchWindow(event), CommandIds.CHOOSE_ISSUE,
				Map.of(CommandIds.CHOOSE_ISSUE_WINDOW, window, CommandIds.CHOOSE_ISSUE_TITLE, purpose, CommandIds.CHOOSE_ISSUE_NEW, newTitle))
				.map(UUID.class::cast);
	}
}
