package org.tftsr.ui.publish.internal.links;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.handlers.HandlerUtil;
import org.tftsr.core.issue.IssueSummary;

/** Shows what the selected issue is linked with. */
public final class LinksHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		if (HandlerUtil.getCurrentStructuredSelection(event).getFirstElement() instanceof IssueSummary row) {
			new LinksDialog(HandlerUtil.getActiveShellChecked(event), row.issue()).open();
		}
		return null;
	}
}
