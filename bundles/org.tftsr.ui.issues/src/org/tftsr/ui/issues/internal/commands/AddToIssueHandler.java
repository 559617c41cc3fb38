package org.tftsr.ui.issues.internal.commands;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.handlers.HandlerUtil;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.ui.Problems;
import org.tftsr.ui.issues.internal.triage.AddLogsJob;
import org.tftsr.ui.issues.internal.triage.AddToIssueDialog;
import org.tftsr.ui.issues.internal.triage.TriageFilesJob;

/** Adds files to the issue whose id is given, or to the one the user picks, or makes a new issue of them. */
public final class AddToIssueHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		try {
			List<Path> files = FilesToAdd.of(event);
			Optional<UUID> issueId = IssueIdParameter.of(event);
			if (issueId.isPresent()) {
				new AddLogsJob(issueId.get(), files).schedule();
			} else {
				ask(HandlerUtil.getActiveWorkbenchWindowChecked(event).getShell(), files);
			}
		} catch (TftsrException e) {
			Problems.show(e);
		}
		return null;
	}

	private static void ask(Shell shell, List<Path> files) {
		AddToIssueDialog dialog = AddToIssueDialog.forFiles(shell, files);
		if (dialog.open() != Window.OK) {
			return;
		}
		dialog.issue().ifPresentOrElse(issue -> new AddLogsJob(issue, files).schedule(),
				() -> new TriageFilesJob(files).schedule());
	}
}
