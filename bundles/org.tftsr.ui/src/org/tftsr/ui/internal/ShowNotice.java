package org.tftsr.ui.internal;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.handlers.HandlerUtil;
import org.tftsr.ui.notice.FinishedWork;

/** Gives the keyboard to the last notice, for whoever has no mouse to reach it with or came too late for it. */
public final class ShowNotice extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		FinishedWork.showLast(HandlerUtil.getActiveWorkbenchWindowChecked(event));
		return null;
	}
}
