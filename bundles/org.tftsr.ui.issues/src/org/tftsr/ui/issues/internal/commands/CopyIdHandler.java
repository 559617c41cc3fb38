package org.tftsr.ui.issues.internal.commands;

import java.util.stream.Collectors;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.ui.handlers.HandlerUtil;
import org.tftsr.core.issue.Issue;

/** Copies the ids of the selected issues, one a line, as the command line takes them. */
public final class CopyIdHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		String ids = SelectedIssues.of(event).stream().map(Issue::id).map(Object::toString)
				.collect(Collectors.joining(System.lineSeparator()));
		if (ids.isEmpty()) {
			return null;
		}
		Clipboard clipboard = new Clipboard(HandlerUtil.getActiveWorkbenchWindowChecked(event).getShell().getDisplay());
		try {
			clipboard.setContents(new Object[] { ids }, new Transfer[] { TextTransfer.getInstance() });
		} finally {
			clipboard.dispose();
		}
		return null;
	}
}
