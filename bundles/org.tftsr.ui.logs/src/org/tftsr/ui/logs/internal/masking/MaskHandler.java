package org.tftsr.ui.logs.internal.masking;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.tftsr.ui.logs.LogViewerIds;
import org.tftsr.ui.logs.internal.preferences.LogPreferences;

/** Masks the values in all logs, or shows them again: who shares the screen may open any of them. */
public final class MaskHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		LogPreferences.toggle(LogViewerIds.MASKED);
		return null;
	}
}
