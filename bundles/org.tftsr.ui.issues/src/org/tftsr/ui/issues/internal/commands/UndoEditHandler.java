package org.tftsr.ui.issues.internal.commands;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.handlers.HandlerUtil;
import org.tftsr.ui.issues.internal.editor.IssueEditor;

/** Takes back what was done last on the page of an issue, or makes it again, as the command says. */
public final class UndoEditHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		if (HandlerUtil.getActiveEditor(event) instanceof IssueEditor editor) {
			if (IWorkbenchCommandConstants.EDIT_REDO.equals(event.getCommand().getId())) {
				editor.redo();
			} else {
				editor.undo();
			}
		}
		return null;
	}
}
