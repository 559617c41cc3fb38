package org.tftsr.ui.vault.internal.prompt;

import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.tftsr.core.vault.Passphrase;

/** Asks for a new passphrase of a vault that is there already. */
public final class NewPassphraseDialog extends SecretDialog {

	private NewPassphraseFields fields;
	private Passphrase passphrase;

	private NewPassphraseDialog(Shell shell) {
		super(shell, Messages.New_title, Messages.New_message, Messages.New_ok);
	}

	/**
	 * Opens the dialog and waits for it.
	 *
	 * @return to be closed by the caller; empty where the person cancelled
	 */
	public static Optional<Passphrase> ask(Shell shell) {
		NewPassphraseDialog dialog = new NewPassphraseDialog(shell);
		return dialog.open() == Window.OK ? Optional.of(dialog.passphrase) : Optional.empty();
	}

	@Override
	void createFields(Composite area) {
		fields = new NewPassphraseFields(area, this::validate);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(fields.control());
	}

	@Override
	boolean isComplete() {
		return fields.isComplete();
	}

	@Override
	protected void okPressed() {
		passphrase = fields.passphrase();
		super.okPressed();
	}
}
