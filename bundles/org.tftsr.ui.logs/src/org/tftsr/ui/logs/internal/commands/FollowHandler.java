package org.tftsr.ui.logs.internal.commands;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.handlers.HandlerUtil;
import org.tftsr.ui.logs.internal.editor.LogEditor;

/** Follows the log as it grows, or stops that. */
public final class FollowHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		if (HandlerUtil.getActiveEditorChecked(event) instanceof LogEditor editor) {
			editor.toggleFollowing();
		}
		return null;
	}
}
