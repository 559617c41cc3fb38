package org.tftsr.ui.logs.internal.model;

import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;

/** The way from any other thread to the user interface thread. */
public final class UserInterface {

	private UserInterface() {
	}

	/**
	 * Runs something on the user interface thread and waits for it, so that a job whose results are not yet on the
	 * screen is not yet over. Does nothing while the workbench closes.
	 */
	public static void run(Runnable update) {
		Display display = display();
		if (display != null) {
			display.syncExec(update);
		}
	}

	/** Runs something on the user interface thread soon. Does nothing while the workbench closes. */
	public static void post(Runnable update) {
		Display display = display();
		if (display != null) {
			display.asyncExec(update);
		}
	}

	private static Display display() {
		if (!PlatformUI.isWorkbenchRunning() || PlatformUI.getWorkbench().isClosing()) {
			return null;
		}
		Display display = PlatformUI.getWorkbench().getDisplay();
		return display.isDisposed() ? null : display;
	}
}
