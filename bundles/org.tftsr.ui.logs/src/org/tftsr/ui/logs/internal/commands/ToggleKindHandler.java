package org.tftsr.ui.logs.internal.commands;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.tftsr.core.pii.PiiKind;
import org.tftsr.ui.logs.LogViewerIds;
import org.tftsr.ui.logs.internal.preferences.LogPreferences;

/** Shows a kind of findings in all Log Viewers, or hides it. */
public final class ToggleKindHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		String name = event.getParameter(LogViewerIds.KIND);
		for (PiiKind kind : PiiKind.values()) {
			if (kind.name().equals(name)) {
				LogPreferences.toggle(kind);
				return null;
			}
		}
		throw new ExecutionException("There is no kind of findings " + name); //$NON-NLS-1$
	}
}
