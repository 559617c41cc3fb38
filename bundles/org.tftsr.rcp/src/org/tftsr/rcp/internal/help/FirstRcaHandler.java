package org.tftsr.rcp.internal.help;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;

/** Shows the steps from a log to a root cause analysis in the view of the help. */
public final class FirstRcaHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		try {
			((HelpView) HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage().showView(HelpView.ID)).showSteps();
			return null;
		} catch (PartInitException e) {
			throw new ExecutionException(e.getMessage(), e);
		}
	}
}
