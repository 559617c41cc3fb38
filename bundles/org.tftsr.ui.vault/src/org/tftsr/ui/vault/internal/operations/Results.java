package org.tftsr.ui.vault.internal.operations;

import java.util.List;

import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;
import org.tftsr.ui.vault.internal.prompt.DialogParent;

/** Shows how an operation ended. Called on any thread. */
public final class Results {

	private Results() {
	}

	/**
	 * It went well.
	 *
	 * @param lines what belongs to it, such as where files are
	 */
	public static void good(String title, String message, String... lines) {
		show(MessageDialog.INFORMATION, title, message, List.of(lines));
	}

	/** It ended with something that the person has to know. */
	static void warn(String title, String message, List<String> lines) {
		show(MessageDialog.WARNING, title, message, lines);
	}

	/** It found what should not be. */
	static void bad(String title, String message, List<String> findings) {
		show(MessageDialog.ERROR, title, message, findings);
	}

	private static void show(int kind, String title, String message, List<String> lines) {
		Display display = PlatformUI.getWorkbench().getDisplay();
		if (!display.isDisposed()) {
			display.asyncExec(() -> new ReportDialog(DialogParent.get(), kind, title, message, lines).open());
		}
	}
}
