package org.tftsr.ui.chat.internal.commands;

import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;
import org.tftsr.core.issue.Issue;
import org.tftsr.core.issue.IssueSummary;
import org.tftsr.core.log.LineNumbers;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.ui.CommandIds;
import org.tftsr.ui.IssueInput;
import org.tftsr.ui.LogLines;
import org.tftsr.ui.Problems;
import org.tftsr.ui.RedactedSelection;
import org.tftsr.ui.chat.internal.view.AskRequest;
import org.tftsr.ui.chat.internal.view.ChatView;

/**
 * Shows the Chat view with what its parameters name made ready: {@code issue}, the id of an issue; {@code conversation}, the id of one
 * about it, or {@code new}; {@code log}, a log as a URI; {@code lines}, as in {@code 12} or {@code 12-20}; {@code prompt}. Without
 * {@code issue} and {@code log}, it is about what is selected. Nothing is sent.
 */
public final class AskHandler extends AbstractHandler {

	private static final String BASE = "org.tftsr.ui.chat.ask.";

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		try {
			AskRequest request = request(event);
			Optional<Optional<UUID>> conversation = conversation(event);
			ChatView view = (ChatView) HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage().showView(ChatView.ID);
			if (view.ask(request)) {
				conversation.ifPresent(view::open);
			}
		} catch (PartInitException e) {
			throw new ExecutionException(e.getMessage(), e);
		} catch (TftsrException e) {
			Problems.show(e);
		}
		return null;
	}

	private static AskRequest request(ExecutionEvent event) throws ExecutionException, TftsrException {
		String prompt = Objects.requireNonNullElse(event.getParameter(BASE + "prompt"), "");
		String issue = event.getParameter(BASE + "issue");
		String log = event.getParameter(BASE + "log");
		if (issue == null && log == null) {
			return selected(event, prompt);
		}
		try {
			UUID id = issue == null ? null : UUID.fromString(issue);
			if (log == null) {
				return new AskRequest(id, List.of(), null, null, null, prompt);
			}
			Path file = Path.of(URI.create(log));
			LogLines lines = lines(file, event.getParameter(BASE + "lines"));
			return new AskRequest(id, lines == null ? List.of(file) : List.of(), lines, null, null, prompt);
		} catch (IllegalArgumentException | FileSystemNotFoundException e) {
			throw new ExecutionException(e.getMessage(), e);
		}
	}

	/** The one that is asked for: empty in itself for a new one, nothing where the one that changed last will do. */
	private static Optional<Optional<UUID>> conversation(ExecutionEvent event) throws ExecutionException {
		String id = event.getParameter(CommandIds.ASK_CONVERSATION);
		try {
			return Optional.ofNullable(id)
					.map(known -> CommandIds.ASK_NEW.equals(known) ? Optional.empty() : Optional.of(UUID.fromString(known)));
		} catch (IllegalArgumentException e) {
			throw new ExecutionException(e.getMessage(), e);
		}
	}

	private static LogLines lines(Path file, String lines) {
		if (lines == null || lines.isBlank()) {
			return null;
		}
		return new LogLines(file, LineNumbers.parse(lines));
	}

	/** What the active part has selected. */
	private static AskRequest selected(ExecutionEvent event, String prompt) throws TftsrException {
		IWorkbenchPart part = HandlerUtil.getActivePart(event);
		ISelection selection = HandlerUtil.getCurrentSelection(event);
		List<Path> files = new ArrayList<>();
		if (selection instanceof IStructuredSelection structured) {
			for (Object element : structured) {
				if (element instanceof IssueSummary summary) {
					return new AskRequest(summary.issue().id(), List.of(), null, null, other(structured), prompt);
				}
				IFile file = Adapters.adapt(element, IFile.class);
				if (file != null && file.getLocation() != null) {
					files.add(file.getLocation().toPath());
				}
			}
		}
		LogLines lines = part == null ? null : Adapters.adapt(part, LogLines.class);
		if (lines != null && lines.numbers().hasGaps()) {
			// what is shown of a log that is filtered reads as one text
			lines = null;
		}
		String text = null;
		if (files.isEmpty() && lines == null && part != null) {
			RedactedSelection redacted = Adapters.adapt(part, RedactedSelection.class);
			text = redacted == null ? null : redacted.redacted();
		}
		IssueInput input = HandlerUtil.getActiveEditor(event) == part && part != null
				? Adapters.adapt(HandlerUtil.getActiveEditorInput(event), IssueInput.class) : null;
		return new AskRequest(input == null ? null : input.issueId(), files, files.isEmpty() ? lines : null,
				text == null || text.isBlank() ? null : text, null, prompt);
	}

	/** The second issue that is selected, to be compared with the first; null for none. */
	private static Issue other(IStructuredSelection selection) {
		return selection.size() == 2 && selection.toArray()[1] instanceof IssueSummary summary ? summary.issue() : null;
	}
}
