package org.tftsr.ui.logs.internal.ansi;

import java.util.Map;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.commands.IElementUpdater;
import org.eclipse.ui.menus.UIElement;
import org.tftsr.ui.logs.LogViewerIds;
import org.tftsr.ui.logs.internal.preferences.LogPreferences;

/** Shows the colours that programs wrote into their logs, or hides them. */
public final class AnsiColorsHandler extends AbstractHandler implements IElementUpdater {

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		LogPreferences.toggle(LogViewerIds.ANSI_COLORS);
		PlatformUI.getWorkbench().getService(ICommandService.class).refreshElements(LogViewerIds.TOGGLE_ANSI_COLORS, null);
		return null;
	}

	@Override
	public void updateElement(UIElement element, @SuppressWarnings("rawtypes") Map parameters) {
		element.setChecked(LogPreferences.store().getBoolean(LogViewerIds.ANSI_COLORS));
	}
}
