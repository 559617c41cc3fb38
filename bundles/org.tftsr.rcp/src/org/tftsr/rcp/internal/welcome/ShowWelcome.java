package org.tftsr.rcp.internal.welcome;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.statushandlers.StatusManager;
import org.osgi.service.prefs.BackingStoreException;

/** <em>Welcome</em> in the help menu, and by itself in the first window of a workspace. */
public final class ShowWelcome extends AbstractHandler {

	private static final String BUNDLE = "org.tftsr.rcp"; //$NON-NLS-1$
	private static final String SHOWN = "welcomeShown"; //$NON-NLS-1$
	/** {@code never} for whoever wants no page that opens by itself. */
	private static final String PROPERTY = "tftsr.welcome"; //$NON-NLS-1$
	private static final String NEVER = "never"; //$NON-NLS-1$

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		open(HandlerUtil.getActiveWorkbenchWindowChecked(event));
		return null;
	}

	/** Opens the page, unless it was opened before in this workspace. */
	public static void atFirst(IWorkbenchWindow window) {
		IEclipsePreferences settings = InstanceScope.INSTANCE.getNode(BUNDLE);
		if (!NEVER.equals(System.getProperty(PROPERTY)) && !settings.getBoolean(SHOWN, false)) {
			open(window);
			settings.putBoolean(SHOWN, true);
			try {
				settings.flush();
			} catch (BackingStoreException e) {
				// the workspace cannot be written, which is told where something matters; the page is shown once more
				settings.putBoolean(SHOWN, false);
			}
		}
	}

	private static void open(IWorkbenchWindow window) {
		try {
			window.getActivePage().openEditor(new WelcomeInput(), WelcomePage.ID);
		} catch (PartInitException e) {
			StatusManager.getManager().handle(e.getStatus(), StatusManager.SHOW | StatusManager.LOG);
		}
	}
}
