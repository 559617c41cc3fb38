package org.tftsr.ui.vault.internal.prompt;

import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.window.Window;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.vault.RecoveryCode;
import org.tftsr.ui.AccessibleNames;
import org.tftsr.ui.FileChooser;
import org.tftsr.ui.JobFamilies;
import org.tftsr.ui.Problems;
import org.tftsr.ui.ServiceJob;
import org.tftsr.ui.Services;

/** Shows a new recovery code, this one time. It counts once the person says that it is kept; cancelled, it opens nothing. */
final class RecoveryCodeDialog extends SecretDialog {

	private static final String FILE_NAME = "tftsr-recovery-code.txt"; //$NON-NLS-1$

	private static final int DO_WITHOUT = 1;

	private final RecoveryCode code;
	private final boolean hasEarlier;
	private Text shown;
	private Button kept;
	/** Where it was saved last; null while it was not. */
	private Path file;

	private RecoveryCodeDialog(Shell shell, RecoveryCode code, boolean hasEarlier) {
		super(shell, Messages.Code_title, Messages.Code_message, Messages.Code_ok);
		this.code = code;
		this.hasEarlier = hasEarlier;
	}

	/**
	 * Opens the dialog and waits for it.
	 *
	 * @param hasEarlier whether another code opens the vault until now
	 * @return whether the person has kept the code
	 */
	static boolean isKept(RecoveryCode code, boolean hasEarlier) {
		return new RecoveryCodeDialog(DialogParent.get(), code, hasEarlier).open() == Window.OK;
	}

	@Override
	void createFields(Composite area) {
		shown = new Text(area, SWT.BORDER | SWT.READ_ONLY | SWT.CENTER);
		shown.setFont(JFaceResources.getTextFont());
		shown.setText(code.text());
		ReadableText.mark(shown);
		AccessibleNames.set(shown, Messages.Code_title);
		shown.addDisposeListener(event -> shown.setTextChars(new char[0]));
		GridDataFactory.fillDefaults().grab(true, false).applyTo(shown);
		Composite buttons = new Composite(area, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).applyTo(buttons);
		button(buttons, Messages.Code_copy, this::copy);
		button(buttons, Messages.Code_save, this::save);
		words(area, Messages.Code_words);
		if (hasEarlier) {
			words(area, Messages.Code_wordsEarlier);
		}
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

	@Override
	boolean isComplete() {
		return kept.getSelection();
	}

	/** Also by the Escape key and the close button of the window. What that means is said where it means something. */
	@Override
	protected void cancelPressed() {
		Optional<String> meaning = meaningOfCancel();
		if (meaning.isEmpty() || MessageDialog.open(MessageDialog.WARNING, getShell(), Messages.Code_cancelTitle,
				meaning.get(), SWT.NONE, Messages.Code_back, Messages.Code_cancelYes) == DO_WITHOUT) {
			super.cancelPressed();
		}
	}

	@Override
	protected void handleShellCloseEvent() {
		cancelPressed();
	}

	private Optional<String> meaningOfCancel() {
		Optional<String> none = hasEarlier ? Optional.empty() : Optional.of(Messages.Code_none);
		if (file == null) {
			return none;
		}
		String inVain = NLS.bind(Messages.Code_savedInVain, file);
		return Optional.of(none.map(words -> words + "\n\n" + inVain).orElse(inVain)); //$NON-NLS-1$
	}

	private void copy() {
		if (MessageDialog.open(MessageDialog.QUESTION, getShell(), Messages.Code_copyTitle,
				NLS.bind(Messages.Code_copyQuestion, PassingClipboard.seconds()), SWT.NONE, Messages.Code_copy,
				IDialogConstants.CANCEL_LABEL) == 0) {
			PassingClipboard.put(getShell().getDisplay(), code.text());
			setMessage(NLS.bind(Messages.Code_copied, PassingClipboard.seconds()), IMessageProvider.INFORMATION);
		}
	}

	private void save() {
		try {
			Services.get(FileChooser.class).save(getShell(), Messages.Code_saveTitle, FILE_NAME, true)
					.ifPresent(this::save);
		} catch (TftsrException e) {
			Problems.show(e);
		}
	}

	private void save(Path target) {
		String text = NLS.bind(Messages.Code_file, code.text());
		new ServiceJob(Messages.Code_saving, JobFamilies.VAULT, progress -> {
			OwnersFile.write(target, text);
			shown.getDisplay().asyncExec(() -> saved(target));
		}).schedule();
	}

	private void saved(Path target) {
		if (!shown.isDisposed()) {
			file = target;
			setMessage(NLS.bind(Messages.Code_saved, target), IMessageProvider.INFORMATION);
		}
	}
}
