package org.tftsr.ui.issues.internal.commands;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.handlers.RadioState;

/** Changes the state of the command to what it is given; the views listen to that state. */
public final class GroupByHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		String grouping = event.getParameter(RadioState.PARAMETER_ID);
		if (grouping != null && !HandlerUtil.matchesRadioState(event)) {
			HandlerUtil.updateRadioState(event.getCommand(), grouping);
		}
		return null;
	}
}
