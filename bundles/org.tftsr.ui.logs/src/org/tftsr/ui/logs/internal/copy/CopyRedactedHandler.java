package org.tftsr.ui.logs.internal.copy;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.handlers.HandlerUtil;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.ui.Problems;
import org.tftsr.ui.logs.internal.Messages;
import org.tftsr.ui.logs.internal.editor.LogEditor;

/** Copies the selection of the active Log Viewer with every finding replaced. */
public final class CopyRedactedHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		if (!(HandlerUtil.getActiveEditorChecked(event) instanceof LogEditor editor)) {
			return null;
		}
		SelectedText text = SelectedText.of(editor);
		if (text == null) {
			editor.say(Messages.Copy_noSelection);
			return null;
		}
		try {
			text.copyRedacted();
			editor.say(Messages.Copy_done);
		} catch (TftsrException e) {
			Problems.show(e);
		}
		return null;
	}
}
