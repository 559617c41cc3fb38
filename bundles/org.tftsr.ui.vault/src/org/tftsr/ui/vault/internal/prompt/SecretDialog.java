package org.tftsr.ui.vault.internal.prompt;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.tftsr.ui.AccessibleNames;
import org.tftsr.ui.DialogLook;
import org.tftsr.ui.Images;

/**
 * A dialog about the key. It stays open while the vault is locked, and keeps nothing of what was typed: no history, no
 * dialog settings.
 */
public abstract class SecretDialog extends TitleAreaDialog {

	/** Width of the words, in characters. */
	private static final int WIDTH_CHARS = 66;

	/** Mark of a shell that stays when the vault is locked, as nothing of the vault is on it. */
	public static final String LOCK_PROOF = "org.tftsr.ui.vault.lockProof"; //$NON-NLS-1$

	/** Words wrap rather than make the dialog wider; the real width is that of the dialog. */
	static final int WORDS_WIDTH = 200;

	private final String title;
	private final String message;
	private final String okLabel;

	SecretDialog(Shell shell, String title, String message, String okLabel) {
		super(shell);
		this.title = title;
		this.message = message;
		this.okLabel = okLabel;
		setHelpAvailable(false);
	}

	/** Makes what stands between the heading and the buttons. */
	abstract void createFields(Composite area);

	/** Whether the dialog can be closed with OK. */
	abstract boolean isComplete();

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText(title);
		shell.setData(LOCK_PROOF, Boolean.TRUE);
		DialogLook.follow(shell);
	}

	/** As high as its words need at its width, which is that of the screen at most. */
	@Override
	protected Point getInitialSize() {
		int width = Math.min(super.getInitialSize().x, getShell().getMonitor().getClientArea().width);
		return getShell().computeSize(width, SWT.DEFAULT, true);
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		Composite outer = (Composite) super.createDialogArea(parent);
		setTitle(title);
		setMessage(message);
		setTitleImage(Images.get(Images.VAULT_BANNER));
		Composite area = new Composite(outer, SWT.NONE);
		GridLayoutFactory.swtDefaults().margins(12, 10).spacing(8, 8).applyTo(area);
		GridDataFactory.fillDefaults().grab(true, true).hint(convertWidthInCharsToPixels(WIDTH_CHARS), SWT.DEFAULT)
				.applyTo(area);
		createFields(area);
		AccessibleNames.ofLabels(area);
		applyDialogFont(outer);
		return outer;
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		createButton(parent, IDialogConstants.OK_ID, okLabel, true);
		createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
		validate();
	}

	/** Enables OK where all is there. */
	final void validate() {
		Button ok = getButton(IDialogConstants.OK_ID);
		if (ok != null) {
			ok.setEnabled(isComplete());
		}
	}

	/** A text that wraps. */
	static Label words(Composite parent, String text) {
		Label label = new Label(parent, SWT.WRAP);
		label.setText(text.replace("&", "&&")); //$NON-NLS-1$ //$NON-NLS-2$
		GridDataFactory.fillDefaults().grab(true, false).hint(WORDS_WIDTH, SWT.DEFAULT).applyTo(label);
		return label;
	}
}
