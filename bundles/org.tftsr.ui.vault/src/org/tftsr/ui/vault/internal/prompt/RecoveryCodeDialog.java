package org.tftsr.ui.vault.internal.prompt;

import java.nio.file.Path;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.tftsr.core.vault.RecoveryCode;
import org.tftsr.ui.AccessibleNames;
import org.tftsr.ui.JobFamilies;
import org.tftsr.ui.ServiceJob;

/** Shows a recovery code, this one time. It is closed once the person says that it is kept. */
final class RecoveryCodeDialog extends SecretDialog {

	private static final String FILE_NAME = "tftsr-recovery-code.txt"; //$NON-NLS-1$

	private final RecoveryCode code;
	private Text shown;
	private Button kept;

	private RecoveryCodeDialog(Shell shell, RecoveryCode code) {
		super(shell, Messages.Code_title, Messages.Code_message, Messages.Code_ok);
		this.code = code;
	}

	/** Opens the dialog and waits for it. */
	static void show(RecoveryCode code) {
		new RecoveryCodeDialog(DialogParent.get(), code).open();
	}

	@Override
	void createFields(Composite area) {
		shown = new Text(area, SWT.BORDER | SWT.READ_ONLY | SWT.CENTER);
		shown.setFont(JFaceResources.getTextFont());
		shown.setText(code.text());
		AccessibleNames.set(shown, Messages.Code_title);
		shown.addDisposeListener(event -> shown.setTextChars(new char[0]));
		GridDataFactory.fillDefaults().grab(true, false).applyTo(shown);
		Composite buttons = new Composite(area, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).applyTo(buttons);
		button(buttons, Messages.Code_copy, this::copy);
		button(buttons, Messages.Code_save, this::save);
		words(area, Messages.Code_words);
		kept = new Button(area, SWT.CHECK);
		kept.setText(Messages.Code_kept);
		kept.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> validate()));
		GridDataFactory.fillDefaults().indent(0, 6).applyTo(kept);
	}

	private void button(Composite parent, String text, Runnable action) {
		Button button = new Button(parent, SWT.PUSH);
		button.setText(text);
		button.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> action.run()));
		setButtonLayoutData(button);
	}

	/** There is nothing to cancel: the code is made. */
	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		createButton(parent, IDialogConstants.OK_ID, Messages.Code_ok, true);
		validate();
	}

	@Override
	boolean isComplete() {
		return kept.getSelection();
	}

	/** The Escape key and the close button of the window. */
	@Override
	protected void handleShellCloseEvent() {
		if (kept.getSelection() || MessageDialog.open(MessageDialog.WARNING, getShell(), Messages.Code_title,
				Messages.Code_notKept, SWT.NONE, Messages.Code_closeAnyway, Messages.Code_back) == 0) {
			super.handleShellCloseEvent();
		}
	}

	private void copy() {
		if (MessageDialog.open(MessageDialog.QUESTION, getShell(), Messages.Code_copyTitle, Messages.Code_copyQuestion,
				SWT.NONE, Messages.Code_copy, IDialogConstants.CANCEL_LABEL) == 0) {
			PassingClipboard.put(getShell().getDisplay(), code.text());
			setMessage(NLS.bind(Messages.Code_copied, PassingClipboard.SECONDS), IMessageProvider.INFORMATION);
		}
	}

	private void save() {
		FileDialog dialog = new FileDialog(getShell(), SWT.SAVE | SWT.SHEET);
		dialog.setText(Messages.Code_saveTitle);
		dialog.setFileName(FILE_NAME);
		dialog.setOverwrite(true);
		String chosen = dialog.open();
		if (chosen != null) {
			Path file = Path.of(chosen);
			String text = NLS.bind(Messages.Code_file, code.text());
			new ServiceJob(Messages.Code_saving, JobFamilies.VAULT, progress -> {
				OwnersFile.write(file, text);
				shown.getDisplay().asyncExec(() -> saved(file));
			}).schedule();
		}
	}

	private void saved(Path file) {
		if (!shown.isDisposed()) {
			setMessage(NLS.bind(Messages.Code_saved, file), IMessageProvider.INFORMATION);
		}
	}
}
