package org.tftsr.ui.issues.internal.commands;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.tftsr.ui.issues.internal.undo.IssueOperations;

/** Undoes or redoes what was done to issues as a whole, as the command says. */
public final class UndoHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		if (IWorkbenchCommandConstants.EDIT_REDO.equals(event.getCommand().getId())) {
			IssueOperations.redo(IssueOperations.CONTEXT);
		} else {
			IssueOperations.undo(IssueOperations.CONTEXT);
		}
		return null;
	}
}
