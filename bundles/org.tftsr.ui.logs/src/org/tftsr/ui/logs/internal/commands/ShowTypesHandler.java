package org.tftsr.ui.logs.internal.commands;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Point;
import org.eclipse.ui.handlers.HandlerUtil;
import org.tftsr.ui.logs.internal.editor.LogEditor;
import org.tftsr.ui.logs.internal.editor.TypeMenu;
import org.tftsr.ui.logs.internal.model.OpenLog;

/** Offers the types of what was found in the log in front, to show and to hide each. */
public final class ShowTypesHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		if (HandlerUtil.getActiveEditorChecked(event) instanceof LogEditor editor && editor.model() != null) {
			StyledText text = editor.getAdapter(OpenLog.class).viewer().getTextWidget();
			TypeMenu.open(editor.model(), text, new Point(0, 0));
		}
		return null;
	}
}
