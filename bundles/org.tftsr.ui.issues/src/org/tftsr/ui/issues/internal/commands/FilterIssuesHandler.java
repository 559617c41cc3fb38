package org.tftsr.ui.issues.internal.commands;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;
import org.tftsr.ui.issues.internal.view.IssuesView;

/** Shows in the Issues view the issues that pass a filter. */
public final class FilterIssuesHandler extends AbstractHandler {

	/** Parameter: what is typed into the filter. */
	public static final String TEXT = "org.tftsr.ui.issues.filter.text"; //$NON-NLS-1$

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		try {
			IssuesView view = (IssuesView) HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage()
					.showView(IssuesView.ID);
			view.filter(event.getParameter(TEXT));
		} catch (PartInitException e) {
			throw new ExecutionException(e.getMessage(), e);
		}
		return null;
	}
}
