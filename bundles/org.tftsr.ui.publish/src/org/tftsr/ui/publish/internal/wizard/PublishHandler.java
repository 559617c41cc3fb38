package org.tftsr.ui.publish.internal.wizard;

import java.util.Optional;
import java.util.UUID;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.handlers.HandlerUtil;
import org.tftsr.core.integration.ServiceKind;
import org.tftsr.ui.CommandIds;
import org.tftsr.ui.IssueInput;
import org.tftsr.ui.publish.internal.links.ShownIssue;

/**
 * Publishes an issue or a document: the one that is named, else the selected issue, else that of the active editor, else the one that
 * the user names when asked.
 */
public final class PublishHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		Optional<UUID> named = id(event, CommandIds.ISSUE_ID);
		Optional<UUID> issueId = named.or(() -> ShownIssue.of(event)).or(() -> ShownIssue.asked(event, Messages.PublishWizard_title,
				Messages.PublishHandler_which, Messages.PublishHandler_newTitle));
		UUID documentId = id(event, CommandIds.PUBLISH_DOCUMENT).or(() -> named.isPresent() ? Optional.empty() : shownDocument(event))
				.orElse(null);
		String service = event.getParameter(CommandIds.PUBLISH_SERVICE);
		issueId.ifPresent(id -> OpenWizard.begin(id, documentId, service == null ? null : ServiceKind.of(service).orElse(null)));
		return null;
	}

	private static Optional<UUID> id(ExecutionEvent event, String parameter) {
		return Optional.ofNullable(event.getParameter(parameter)).map(UUID::fromString);
	}

	private static Optional<UUID> shownDocument(ExecutionEvent event) {
		return HandlerUtil.getActivePart(event) instanceof IEditorPart ? ShownIssue.editorInput(event).flatMap(IssueInput::documentId)
				: Optional.empty();
	}
}
