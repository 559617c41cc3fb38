package org.tftsr.ui.vault.internal.operations;

import java.util.List;

import org.eclipse.jface.action.LegacyActionTools;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.tftsr.ui.AccessibleNames;
import org.tftsr.ui.DialogLook;
import org.tftsr.ui.vault.internal.prompt.ReadableText;
import org.tftsr.ui.vault.internal.prompt.SecretDialog;

/**
 * How an operation ended: a message, and below it what belongs to it, line by line, to be read and copied. It stays while
 * the vault is locked, as nothing out of the vault is on it: names of files, counts, keys that are public.
 */
final class ReportDialog extends MessageDialog {

	private static final int LINES_AT_LEAST = 2;
	private static final int LINES_AT_MOST = 12;
	/** So that the last line does not touch the border. */
	private static final int MARGIN = 6;
	/** A line that does not fit wraps; the dialog can be made wider. */
	private static final int WIDTH_CHARS = 78;

	private final List<String> lines;

	ReportDialog(Shell shell, Report report) {
		super(shell, report.title(), null, LegacyActionTools.escapeMnemonics(report.message()), report.kind(), 0, IDialogConstants.OK_LABEL);
		this.lines = report.lines();
		setShellStyle(getShellStyle() | SWT.RESIZE | SWT.SHEET);
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setData(SecretDialog.LOCK_PROOF, Boolean.TRUE);
		DialogLook.follow(shell);
	}

	@Override
	protected Control createCustomArea(Composite parent) {
		if (lines.isEmpty()) {
			return null;
		}
		Text text = new Text(parent, SWT.MULTI | SWT.READ_ONLY | SWT.WRAP | SWT.BORDER | SWT.V_SCROLL);
		text.setText(String.join(Text.DELIMITER, lines));
		ReadableText.mark(text);
		AccessibleNames.set(text, Messages.Report_details);
		Rectangle trim = text.computeTrim(0, 0, convertWidthInCharsToPixels(WIDTH_CHARS),
				text.getLineHeight() * linesShown() + MARGIN);
		GridDataFactory.fillDefaults().grab(true, true).hint(trim.width, trim.height).applyTo(text);
		return text;
	}

	private int linesShown() {
		int wrapped = lines.stream().mapToInt(line -> 1 + line.length() / WIDTH_CHARS).sum();
		return Math.clamp(wrapped, LINES_AT_LEAST, LINES_AT_MOST);
	}
}
