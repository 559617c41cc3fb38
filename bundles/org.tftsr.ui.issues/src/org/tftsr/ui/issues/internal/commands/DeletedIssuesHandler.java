package org.tftsr.ui.issues.internal.commands;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.handlers.HandlerUtil;
import org.tftsr.ui.issues.internal.trash.DeletedIssuesDialog;

/** Shows the deleted issues that are still kept. */
public final class DeletedIssuesHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		new DeletedIssuesDialog(HandlerUtil.getActiveWorkbenchWindowChecked(event).getShell()).open();
		return null;
	}
}
