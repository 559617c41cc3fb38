package org.tftsr.ui.issues.internal.timeline;

import java.nio.file.Path;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jface.window.Window;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.handlers.HandlerUtil;
import org.tftsr.core.log.LineNumbers;
import org.tftsr.ui.CommandIds;
import org.tftsr.ui.LogLines;
import org.tftsr.ui.issues.internal.OpenIssue;
import org.tftsr.ui.issues.internal.evidence.IssueToFill;
import org.tftsr.ui.issues.internal.triage.AddToIssueDialog;

/** Puts a line of a log on the timeline of the issue that the user picks. */
public final class AddLineHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		Shell shell = HandlerUtil.getActiveWorkbenchWindowChecked(event).getShell();
		try {
			Path file = Path.of(event.getParameter(CommandIds.TIMELINE_FILE));
			LineNumbers line = LineNumbers.parse(event.getParameter(CommandIds.TIMELINE_LINE));
			LogLines lines = new LogLines(file, line,
					LogLines.encoding(event.getParameter(CommandIds.TIMELINE_ENCODING)),
					event.getParameter(CommandIds.TIMELINE_SEEN));
			String name = lines.name();
			AddToIssueDialog which = AddToIssueDialog.forPurpose(shell, null, NLS.bind(Messages.Line_purpose, line.first(), name));
			if (which.open() == Window.OK) {
				AddLine.schedule(new IssueToFill(which.issue().orElse(null), NLS.bind(Messages.Line_newIssue, name)), lines,
						OpenIssue::later);
			}
		} catch (IllegalArgumentException e) {
			throw new ExecutionException(e.getMessage(), e);
		}
		return null;
	}
}
