package org.tftsr.ui.vault.internal.operations;

import java.util.List;

import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.MultiStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.jface.dialogs.ErrorDialog;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;
import org.tftsr.ui.vault.internal.prompt.DialogParent;

/** Shows how an operation ended, from its job. */
public final class Results {

	private static final String BUNDLE = "org.tftsr.ui.vault"; //$NON-NLS-1$

	private Results() {
	}

	/** It went well. */
	public static void good(String title, String message) {
		onDisplay(() -> MessageDialog.openInformation(DialogParent.get(), title, message));
	}

	/** It found what should not be. */
	static void bad(String title, String message, List<String> findings) {
		IStatus[] children = findings.stream().map(finding -> new Status(IStatus.ERROR, BUNDLE, finding))
				.toArray(IStatus[]::new);
		MultiStatus status = new MultiStatus(BUNDLE, IStatus.ERROR, children, message, null);
		onDisplay(() -> ErrorDialog.openError(DialogParent.get(), title, null, status));
	}

	private static void onDisplay(Runnable dialog) {
		Display display = PlatformUI.getWorkbench().getDisplay();
		if (!display.isDisposed()) {
			display.asyncExec(dialog);
		}
	}
}
