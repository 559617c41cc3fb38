package org.tftsr.ui.logs.internal.review;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;
import org.tftsr.ui.logs.internal.editor.LogEditor;

/** Opens the review of the log in the active Log Viewer. */
public final class ReviewHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		if (!(HandlerUtil.getActiveEditorChecked(event) instanceof LogEditor editor)) {
			return null;
		}
		if (editor.model() == null || editor.model().log() == null) {
			editor.say(Messages.Review_nothing);
			return null;
		}
		try {
			return ReviewEditor.open(editor.getSite().getPage(), editor.getEditorInput());
		} catch (PartInitException e) {
			throw new ExecutionException(e.getMessage(), e);
		}
	}
}
