package org.tftsr.ui;

import java.nio.file.Path;
import java.util.List;

import org.eclipse.swt.widgets.Shell;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.ui.internal.Messages;

/** Asks for log files. The same for all that work on logs, so that each offers the same files. */
public final class LogFileDialog {

	/** Wider than the content type of logs: here a user says that a file is a log, whatever its name. */
	private static final String LOGS = "*.log;*.log.*;*.out;*.err;*.trc;*.txt;*.json;*.jsonl;*.csv"; //$NON-NLS-1$

	private LogFileDialog() {
	}

	/**
	 * Opens the dialog and waits for it. Call it on the user interface thread.
	 *
	 * @param title what the files are for
	 * @return the files the user picked; empty where the dialog was cancelled, or could not be shown, which is told then
	 */
	public static List<Path> choose(Shell shell, String title) {
		try {
			return Services.get(FileChooser.class).openAll(shell, title, Messages.LogFileDialog_logs, LOGS);
		} catch (TftsrException e) {
			Problems.show(e);
			return List.of();
		}
	}
}
