package org.tftsr.ui.issues.internal.evidence;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jface.window.Window;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.handlers.HandlerUtil;
import org.tftsr.core.issue.IssueRepository;
import org.tftsr.core.issue.WhyStep;
import org.tftsr.ui.CommandIds;
import org.tftsr.ui.LogLines;
import org.tftsr.ui.Services;
import org.tftsr.ui.issues.internal.triage.AddToIssueDialog;

/** Adds lines of a log to the evidence of a why of the issue that the user picks. */
public final class AddEvidenceHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		Shell shell = HandlerUtil.getActiveWorkbenchWindowChecked(event).getShell();
		try {
			LogLines lines = new LogLines(Path.of(event.getParameter(CommandIds.EVIDENCE_FILE)),
					Long.parseLong(event.getParameter(CommandIds.EVIDENCE_FIRST)),
					Long.parseLong(event.getParameter(CommandIds.EVIDENCE_LAST)),
					LogLines.encoding(event.getParameter(CommandIds.EVIDENCE_ENCODING)));
			ask(shell, lines);
		} catch (InvalidPathException | NumberFormatException e) {
			throw new ExecutionException(e.getMessage(), e);
		}
		return null;
	}

	private static void ask(Shell shell, LogLines lines) {
		String purpose = lines.first() == lines.last() ? NLS.bind(Messages.Evidence_line, lines.first(), lines.name())
				: NLS.bind(Messages.Evidence_lines, new Object[] { lines.first(), lines.last(), lines.name() });
		AddToIssueDialog which = AddToIssueDialog.forPurpose(shell, null, purpose);
		if (which.open() != Window.OK) {
			return;
		}
		// a new one is made once the user has answered all: until then he may think better of it
		UUID issue = which.issue().orElse(null);
		Optional<List<WhyStep>> whys = issue == null ? Optional.of(List.of())
				: IssueChoice.call(() -> Services.get(IssueRepository.class).whys(issue));
		if (whys.isEmpty()) {
			return;
		}
		ChooseWhyDialog dialog = new ChooseWhyDialog(shell, purpose, whys.get());
		if (dialog.open() == Window.OK) {
			new AddEvidenceJob(issue, lines, dialog.why(), dialog.question()).schedule();
		}
	}
}
