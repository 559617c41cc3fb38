package org.tftsr.ui.vault.internal.audit;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;

/** A command on the Audit Log view, which is opened where it is not open yet. */
abstract class AuditHandler extends AbstractHandler {

	/** Does it. */
	abstract void execute(AuditView view);

	@Override
	public final Object execute(ExecutionEvent event) throws ExecutionException {
		IWorkbenchPage page = HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage();
		try {
			execute((AuditView) page.showView(AuditView.ID));
		} catch (PartInitException e) {
			throw new ExecutionException(AuditView.ID, e);
		}
		return null;
	}
}
