package org.tftsr.rcp.internal;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.actions.QuickMenuCreator;
import org.eclipse.ui.handlers.HandlerUtil;
import org.tftsr.ui.ShowInMenu;

/**
 * Opens Show In as a menu of its own, at the control that has the keyboard. The platform brings the command and its keys along, but what
 * opens the menu is part of the IDE application.
 */
public final class ShowInQuickMenu extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
		new QuickMenuCreator() {
			@Override
			protected void fillMenu(IMenuManager menu) {
				ShowInMenu.items(window).forEach(menu::add);
			}
		}.createMenu();
		return null;
	}
}
