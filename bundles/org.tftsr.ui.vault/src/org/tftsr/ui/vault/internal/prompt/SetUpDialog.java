package org.tftsr.ui.vault.internal.prompt;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.window.Window;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.tftsr.core.vault.SecretAnswer;
import org.tftsr.core.vault.SecretRequest;

/** Asks how the key of a new database is to be kept, before the first issue is written. */
final class SetUpDialog extends SecretDialog {

	private static final int INDENT = 24;
	private static final int ABOVE_CHOICE = 6;

	private final SecretRequest request;
	private Button keyring;
	private Button passphrase;
	private NewPassphraseFields fields;
	private SecretAnswer answer = new SecretAnswer.Cancel();

	private SetUpDialog(Shell shell, SecretRequest request) {
		super(shell, Messages.SetUp_title, Messages.SetUp_message, Messages.SetUp_ok);
		this.request = request;
	}

	/** Opens the dialog and waits for it. */
	static SecretAnswer ask(Shell shell, SecretRequest request) {
		SetUpDialog dialog = new SetUpDialog(shell, request);
		return dialog.open() == Window.OK ? dialog.answer : new SecretAnswer.Cancel();
	}

	@Override
	void createFields(Composite area) {
		if (!request.failure().isEmpty()) {
			setErrorMessage(NLS.bind(Messages.SetUp_failed, request.failure()));
		}
		passphrase = choice(area, Messages.SetUp_passphrase, Messages.SetUp_passphrase_meaning);
		fields = new NewPassphraseFields(area, this::validate);
		GridDataFactory.fillDefaults().grab(true, false).indent(INDENT, 0).applyTo(fields.control());
		keyring = choice(area, Messages.SetUp_keyring,
				request.keyringAvailable() ? Messages.SetUp_keyring_meaning : Messages.SetUp_keyring_none);
		keyring.setEnabled(request.keyringAvailable());
		choice(area, Messages.SetUp_keyFile, NLS.bind(Messages.SetUp_keyFile_meaning, request.folder()));
		passphrase.setSelection(true);
	}

	private Button choice(Composite area, String label, String meaning) {
		Button button = new Button(area, SWT.RADIO);
		button.setText(label);
		button.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> chosen()));
		GridDataFactory.fillDefaults().grab(true, false).indent(0, ABOVE_CHOICE).applyTo(button);
		GridDataFactory.fillDefaults().grab(true, false).indent(INDENT, 0).hint(WORDS_WIDTH, SWT.DEFAULT)
				.applyTo(words(area, meaning));
		return button;
	}

	private void chosen() {
		fields.setEnabled(passphrase.getSelection());
		validate();
	}

	@Override
	protected Control createContents(Composite parent) {
		Control contents = super.createContents(parent);
		fields.setFocus();
		return contents;
	}

	@Override
	boolean isComplete() {
		return !passphrase.getSelection() || fields.isComplete();
	}

	@Override
	protected void okPressed() {
		if (passphrase.getSelection()) {
			answer = new SecretAnswer.OfPassphrase(fields.passphrase());
		} else if (keyring.getSelection()) {
			answer = new SecretAnswer.OfKeyring();
		} else {
			answer = new SecretAnswer.OfKeyFile();
		}
		super.okPressed();
	}
}
