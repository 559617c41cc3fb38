package org.tftsr.ui.issues.internal.evidence;

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
import org.tftsr.core.log.LineNumbers;
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
					LineNumbers.parse(event.getParameter(CommandIds.EVIDENCE_LINES)),
					LogLines.encoding(event.getParameter(CommandIds.EVIDENCE_ENCODING)),
					event.getParameter(CommandIds.EVIDENCE_SEEN));
			ask(shell, lines);
		} catch (IllegalArgumentException e) {
			throw new ExecutionException(e.getMessage(), e);
		}
		return null;
	}

	private static String purpose(LineNumbers lines, String name) {
		Object[] words = { lines.first(), lines.last(), name, lines.count() };
		if (lines.hasGaps()) {
			return NLS.bind(Messages.Evidence_someLines, words);
		}
		return lines.count() == 1 ? NLS.bind(Messages.Evidence_line, lines.first(), name)
				: NLS.bind(Messages.Evidence_lines, words);
	}

	private static void ask(Shell shell, LogLines lines) {
		String purpose = purpose(lines.numbers(), lines.name());
		AddToIssueDialog which = AddToIssueDialog.forPurpose(shell, null, purpose);
		if (which.open() != Window.OK) {
			return;
		}
		// a new one is made once the user has answered all: until then he may think better of it
		UUID issue = which.issue().orElse(null);
		Optional<List<WhyStep>> whys = issue == null ? Optional.of(List.of())
				: IssueChoice.call(progress -> Services.get(IssueRepository.class).whys(issue));
		if (whys.isEmpty()) {
			return;
		}
		ChooseWhyDialog dialog = new ChooseWhyDialog(shell, purpose, whys.get());
		if (dialog.open() == Window.OK) {
			new AddEvidenceJob(issue, lines, dialog.why(), dialog.question()).schedule();
		}
	}
}
