package org.tftsr.ui.issues.internal.triage;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;

/** Asks for log files. */
public final class LogFileDialog {

	private LogFileDialog() {
	}

	/** The files the user picked; empty where the dialog was cancelled. */
	public static List<Path> choose(Shell shell) {
		FileDialog dialog = new FileDialog(shell, SWT.OPEN | SWT.MULTI);
		dialog.setText(Messages.LogFileDialog_title);
		dialog.setFilterNames(new String[] { Messages.LogFileDialog_logs, Messages.LogFileDialog_all });
		dialog.setFilterExtensions(new String[] { "*.log;*.txt;*.json;*.csv;*.out", "*" }); //$NON-NLS-1$ //$NON-NLS-2$
		if (dialog.open() == null) {
			return List.of();
		}
		Path folder = Path.of(dialog.getFilterPath());
		return Arrays.stream(dialog.getFileNames()).map(folder::resolve).toList();
	}
}
