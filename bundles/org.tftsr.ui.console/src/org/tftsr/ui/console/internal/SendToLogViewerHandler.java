package org.tftsr.ui.console.internal;

import java.util.stream.Stream;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.IViewReference;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.console.IConsoleConstants;
import org.eclipse.ui.console.IConsoleView;
import org.eclipse.ui.console.TextConsole;
import org.eclipse.ui.handlers.HandlerUtil;

/** Opens the text of the console in front in the Log Viewer. Gives back the editor, or null where there is no such text. */
public final class SendToLogViewerHandler extends AbstractHandler {

	/**
	 * {@inheritDoc} A program that prints brings its console to the front, but does not give it the keyboard: the console that can be
	 * seen is meant then. Where none can be, the view comes.
	 */
	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		IWorkbenchPage page = HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage();
		try {
			IConsoleView view = HandlerUtil.getActivePart(event) instanceof IConsoleView active ? active : visible(page);
			if (!(view.getConsole() instanceof TextConsole console)) {
				view.getViewSite().getActionBars().getStatusLineManager().setErrorMessage(Messages.Send_noText);
				return null;
			}
			return ConsoleLog.show(console, page);
		} catch (PartInitException e) {
			throw new ExecutionException(e.getMessage(), e);
		}
	}

	private static IConsoleView visible(IWorkbenchPage page) throws PartInitException {
		for (IWorkbenchPart part : Stream.of(page.getViewReferences()).map((IViewReference view) -> view.getPart(false)).toList()) {
			if (part instanceof IConsoleView view && page.isPartVisible(part)) {
				return view;
			}
		}
		return (IConsoleView) page.showView(IConsoleConstants.ID_CONSOLE_VIEW);
	}
}
