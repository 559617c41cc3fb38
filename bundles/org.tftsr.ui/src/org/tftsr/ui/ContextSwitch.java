package org.tftsr.ui;

import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.contexts.IContextActivation;
import org.eclipse.ui.contexts.IContextService;

/**
 * Tells the expressions in plugin.xml of a state of ours: by a context of the whole workbench that is active while the state lasts.
 * Other than a variable of our own, it is there before any class of ours is loaded, so that nothing of ours is started with the
 * workbench. It belongs to the user interface thread.
 */
public final class ContextSwitch {

	private IContextActivation shown;

	/**
	 * Makes a context the active one, instead of the one before.
	 *
	 * @param contextId null for none. Nothing happens once the last window has been closed
	 */
	public void show(String contextId) {
		IContextService contexts = PlatformUI.getWorkbench().getService(IContextService.class);
		if (contexts == null) {
			return;
		}
		if (shown != null) {
			contexts.deactivateContext(shown);
		}
		shown = contextId == null ? null : contexts.activateContext(contextId);
	}
}
