package org.tftsr.ui.vault.internal.prompt;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.window.Window;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;

/** Asks for the key of another database than that of the vault. */
public final class ForeignKeyDialog extends SecretDialog {

	private PasswordField field;
	private String key;

	private ForeignKeyDialog(Shell shell, Path file) {
		super(shell, Messages.Foreign_title, NLS.bind(Messages.Foreign_message, file), Messages.Foreign_ok);
	}

	/** Opens the dialog and waits for it; empty where the person cancelled. */
	public static Optional<String> ask(Shell shell, Path file) {
		ForeignKeyDialog dialog = new ForeignKeyDialog(shell, file);
		return dialog.open() == Window.OK ? Optional.of(dialog.key) : Optional.empty();
	}

	@Override
	void createFields(Composite area) {
		GridLayoutFactory.createFrom((GridLayout) area.getLayout()).numColumns(2).applyTo(area);
		field = new PasswordField(area, Messages.Foreign_key, this::validate, capsLock -> setErrorMessage(
				capsLock ? Messages.Field_capsLock : null));
	}

	@Override
	boolean isComplete() {
		return !field.isBlank();
	}

	@Override
	protected void okPressed() {
		char[] typed = field.chars();
		// the driver takes a text, which cannot be overwritten
		key = new String(typed);
		Arrays.fill(typed, ' ');
		super.okPressed();
	}
}
