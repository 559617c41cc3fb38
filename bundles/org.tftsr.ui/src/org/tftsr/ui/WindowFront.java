package org.tftsr.ui;

import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchWindow;

/** Brings a window to whoever was told that it has something for them. */
public final class WindowFront {

	private WindowFront() {
	}

	/**
	 * Puts a window in front of all others, with the keyboard, as far as the desktop lets programs do so; it was minimised or behind
	 * other programs. On the user interface thread.
	 */
	public static void bring(IWorkbenchWindow window) {
		Shell shell = window.getShell();
		shell.setMinimized(false);
		// having the keyboard and being above the others are two things to X11
		shell.moveAbove(null);
		shell.forceActive();
	}
}
