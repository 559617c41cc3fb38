package org.tftsr.ui.vault.internal.operations;

import java.util.List;

import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;
import org.tftsr.ui.vault.internal.prompt.DialogParent;

/**
 * How an operation ended, for the person who wanted it.
 *
 * @param kind    whether it is good news: one of the kinds of {@link MessageDialog}
 * @param title   what was done
 * @param message how it ended, in sentences
 * @param lines   what belongs to it, such as where files are; may be empty
 */
public record Report(int kind, String title, String message, List<String> lines) {

	public Report {
		lines = List.copyOf(lines);
	}

	/** It went well. */
	public static Report good(String title, String message, String... lines) {
		return new Report(MessageDialog.INFORMATION, title, message, List.of(lines));
	}

	/** It ended with something that the person has to know. */
	static Report warning(String title, String message, List<String> lines) {
		return new Report(MessageDialog.WARNING, title, message, lines);
	}

	/** It found what should not be. */
	static Report bad(String title, String message, List<String> findings) {
		return new Report(MessageDialog.ERROR, title, message, findings);
	}

	/** Shows it, from the job that did the work. */
	public void show() {
		Display display = PlatformUI.getWorkbench().getDisplay();
		if (!display.isDisposed()) {
			display.asyncExec(() -> show(DialogParent.get()));
		}
	}

	/** Shows it and waits until it is closed, on the user interface thread. */
	void show(Shell shell) {
		new ReportDialog(shell, this).open();
	}
}
