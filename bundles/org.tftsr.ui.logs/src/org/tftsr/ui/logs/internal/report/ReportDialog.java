package org.tftsr.ui.logs.internal.report;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.tftsr.pii.RedactedText;
import org.tftsr.ui.AccessibleNames;
import org.tftsr.ui.DialogLook;

/** Shows a report of an error as it can be passed on, and copies it. */
final class ReportDialog extends TitleAreaDialog {

	private static final int WIDTH_CHARACTERS = 100;
	private static final int LINES = 24;

	private final RedactedText report;
	private final boolean asSet;

	/**
	 * @param shell null where its parent has been closed meanwhile
	 * @param asSet whether the detector looked for what the user has set
	 */
	ReportDialog(Shell shell, RedactedText report, boolean asSet) {
		super(shell);
		this.report = report;
		this.asSet = asSet;
		setHelpAvailable(false);
	}

	@Override
	protected boolean isResizable() {
		return true;
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText(Messages.Report_title);
		DialogLook.follow(shell);
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		Composite area = (Composite) super.createDialogArea(parent);
		setTitle(Messages.Report_title);
		if (asSet) {
			setMessage(Messages.Report_message);
		} else {
			setMessage(Messages.Report_ownUnknown, IMessageProvider.WARNING);
		}
		Text text = new Text(area, SWT.MULTI | SWT.READ_ONLY | SWT.BORDER | SWT.V_SCROLL | SWT.H_SCROLL);
		text.setFont(JFaceResources.getTextFont());
		text.setText(report.text());
		AccessibleNames.set(text, Messages.Report_text);
		GridDataFactory.fillDefaults().grab(true, true).indent(8, 8)
				.hint(convertWidthInCharsToPixels(WIDTH_CHARACTERS), convertHeightInCharsToPixels(LINES)).applyTo(text);
		applyDialogFont(area);
		return area;
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		createButton(parent, IDialogConstants.CLIENT_ID, Messages.Report_copy, true);
		createButton(parent, IDialogConstants.CLOSE_ID, IDialogConstants.CLOSE_LABEL, false);
	}

	@Override
	protected void buttonPressed(int id) {
		if (id == IDialogConstants.CLIENT_ID) {
			copy();
			setMessage(asSet ? Messages.Report_copied : Messages.Report_copiedOwnUnknown,
					asSet ? IMessageProvider.NONE : IMessageProvider.WARNING);
		} else {
			close();
		}
	}

	private void copy() {
		Clipboard clipboard = new Clipboard(getShell().getDisplay());
		try {
			clipboard.setContents(new Object[] { report.text() }, new Transfer[] { TextTransfer.getInstance() });
		} finally {
			clipboard.dispose();
		}
	}
}
