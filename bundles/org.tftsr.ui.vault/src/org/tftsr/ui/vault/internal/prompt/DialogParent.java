package org.tftsr.ui.vault.internal.prompt;

import org.eclipse.jface.dialogs.ProgressMonitorDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;

/** The shell that a dialog is opened above which nobody asked for on a certain one. */
public final class DialogParent {

	private DialogParent() {
	}

	/**
	 * The dialog in front, else the window, else null. It is never a dialog that shows progress: that closes when its job
	 * ends, and would take the new dialog with it.
	 */
	public static Shell get() {
		Shell shell = PlatformUI.getWorkbench().getModalDialogShellProvider().getShell();
		while (shell != null && shell.getData() instanceof ProgressMonitorDialog) {
			shell = (Shell) shell.getParent();
		}
		return shell;
	}

	/** Whether a dialog is open that has to be closed before the window can be used. */
	static boolean isDialogOpen() {
		Shell shell = PlatformUI.getWorkbench().getModalDialogShellProvider().getShell();
		return shell != null && shell.getParent() != null;
	}
}
