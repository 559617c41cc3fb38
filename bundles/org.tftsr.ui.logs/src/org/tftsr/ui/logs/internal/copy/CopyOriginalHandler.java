package org.tftsr.ui.logs.internal.copy;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.handlers.HandlerUtil;
import org.tftsr.ui.logs.LogViewerIds;
import org.tftsr.ui.logs.internal.editor.LogEditor;

/** Copies the selection of the active Log Viewer as it is, once the user has agreed. */
public final class CopyOriginalHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		if (HandlerUtil.getActiveEditorChecked(event) instanceof LogEditor editor) {
			if (SelectedText.isAny(editor)) {
				editor.getAction(LogViewerIds.COPY_ORIGINAL_TEXT).run();
			} else {
				editor.say(Messages.Copy_noSelection);
			}
		}
		return null;
	}
}
