package org.tftsr.ui.publish.internal.wizard;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.handlers.HandlerUtil;
import org.tftsr.core.integration.ServiceKind;
import org.tftsr.core.issue.IssueSummary;
import org.tftsr.ui.CommandIds;
import org.tftsr.ui.Commands;
import org.tftsr.ui.IssueInput;

/**
 * Publishes an issue or a document: the one that is named, else the selected issue, else that of the active editor, else the one that
 * the user names when asked.
 */
public final class PublishHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		Optional<UUID> named = id(event, CommandIds.ISSUE_ID);
		Optional<UUID> issueId = named.or(() -> shown(event)).or(() -> asked(event));
		UUID documentId = id(event, CommandIds.PUBLISH_DOCUMENT).or(() -> named.isPresent() ? Optional.empty() : shownDocument(event))
				.orElse(null);
		String service = event.getParameter(CommandIds.PUBLISH_SERVICE);
		issueId.ifPresent(id -> OpenWizard.begin(id, documentId, service == null ? null : ServiceKind.of(service).orElse(null)));
		return null;
	}

	private static Optional<UUID> id(ExecutionEvent event, String parameter) {
		return Optional.ofNullable(event.getParameter(parameter)).map(UUID::fromString);
	}

	private static Optional<UUID> shown(ExecutionEvent event) {
		if (HandlerUtil.getCurrentStructuredSelection(event).getFirstElement() instanceof IssueSummary row) {
			return Optional.of(row.issue().id());
		}
		return editorInput(event).map(IssueInput::issueId);
	}

	/** Where none is shown, as when the command is found by its name while another part has the keyboard, the user is asked. */
	private static Optional<UUID> asked(ExecutionEvent event) {
		return Commands.ask(HandlerUtil.getActiveWorkbenchWindow(event), CommandIds.CHOOSE_ISSUE,
				Map.of(CommandIds.CHOOSE_ISSUE_WINDOW, Messages.PublishWizard_title, CommandIds.CHOOSE_ISSUE_TITLE,
						Messages.PublishHandler_which, CommandIds.CHOOSE_ISSUE_NEW, Messages.PublishHandler_newTitle))
				.map(UUID.class::cast);
	}

	private static Optional<UUID> shownDocument(ExecutionEvent event) {
		return HandlerUtil.getActivePart(event) instanceof IEditorPart ? editorInput(event).flatMap(IssueInput::documentId)
				: Optional.empty();
	}

	private static Optional<IssueInput> editorInput(ExecutionEvent event) {
		return HandlerUtil.getActiveEditorInput(event) instanceof IssueInput input ? Optional.of(input) : Optional.empty();
	}
}
