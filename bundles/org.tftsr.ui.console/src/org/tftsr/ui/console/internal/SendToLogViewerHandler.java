package org.tftsr.ui.console.internal;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.console.IConsoleView;
import org.eclipse.ui.console.TextConsole;
import org.eclipse.ui.handlers.HandlerUtil;

/** Opens the text of the console in front in the Log Viewer. Gives back the editor, or null where there is no such text. */
public final class SendToLogViewerHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		if (!(HandlerUtil.getActivePartChecked(event) instanceof IConsoleView view)) {
			return null;
		}
		if (!(view.getConsole() instanceof TextConsole console)) {
			view.getViewSite().getActionBars().getStatusLineManager().setErrorMessage(Messages.Send_noText);
			return null;
		}
		try {
			return ConsoleLog.show(console, view.getSite().getPage());
		} catch (PartInitException e) {
			throw new ExecutionException(e.getMessage(), e);
		}
	}
}
