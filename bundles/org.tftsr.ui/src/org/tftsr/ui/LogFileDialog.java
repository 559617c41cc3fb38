package org.tftsr.ui;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;
import org.tftsr.ui.internal.Messages;

/** Asks for log files. The same for all that work on logs, so that each offers the same files. */
public final class LogFileDialog {

	/** Wider than the content type of logs: here a user says that a file is a log, whatever its name. */
	private static final String LOGS = "*.log;*.log.*;*.out;*.err;*.trc;*.txt;*.json;*.jsonl;*.csv"; //$NON-NLS-1$
	private static final String ALL_FILES = "*"; //$NON-NLS-1$

	private LogFileDialog() {
	}

	/**
	 * Opens the dialog and waits for it. Call it on the user interface thread.
	 *
	 * @param title what the files are for
	 * @return the files the user picked; empty where the dialog was cancelled
	 */
	public static List<Path> choose(Shell shell, String title) {
		FileDialog dialog = new FileDialog(shell, SWT.OPEN | SWT.MULTI | SWT.SHEET);
		dialog.setText(title);
		dialog.setFilterNames(new String[] { Messages.LogFileDialog_logs, Messages.LogFileDialog_allFiles });
		dialog.setFilterExtensions(new String[] { LOGS, ALL_FILES });
		if (dialog.open() == null) {
			return List.of();
		}
		Path folder = Path.of(dialog.getFilterPath());
		return Arrays.stream(dialog.getFileNames()).map(folder::resolve).toList();
	}
}
