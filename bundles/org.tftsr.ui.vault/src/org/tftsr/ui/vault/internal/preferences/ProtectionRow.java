package org.tftsr.ui.vault.internal.preferences;

import java.util.Set;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.tftsr.core.vault.Protection;
import org.tftsr.core.vault.VaultState;
import org.tftsr.ui.Images;
import org.tftsr.ui.vault.internal.prompt.VaultChanges;

/** One way in which the key is kept: whether it is used, what it means, and what can be changed. */
final class ProtectionRow {

	private static final int COLUMNS = 3;

	private final Protection protection;
	private final Composite row;
	private final Label image;
	private final Label name;
	private final Label meaning;
	private final Composite buttons;
	private final Button add;
	private final Button remove;

	ProtectionRow(Composite parent, Protection protection) {
		this.protection = protection;
		row = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(COLUMNS).spacing(8, 2).applyTo(row);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
		image = new Label(row, SWT.NONE);
		GridDataFactory.swtDefaults().align(SWT.CENTER, SWT.TOP).hint(20, SWT.DEFAULT).applyTo(image);
		name = new Label(row, SWT.NONE);
		name.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DIALOG_FONT));
		GridDataFactory.fillDefaults().grab(true, false).applyTo(name);
		buttons = new Composite(row, SWT.NONE);
		GridLayoutFactory.fillDefaults().applyTo(buttons);
		GridDataFactory.swtDefaults().align(SWT.END, SWT.TOP).span(1, 2).applyTo(buttons);
		add = button(buttons, this::addPressed);
		remove = button(buttons, this::removePressed);
		remove.setText(Messages.Row_remove);
		new Label(row, SWT.NONE);
		meaning = new Label(row, SWT.WRAP);
		GridDataFactory.fillDefaults().grab(true, false).hint(200, SWT.DEFAULT).applyTo(meaning);
	}

	private static Button button(Composite parent, Runnable action) {
		Button button = new Button(parent, SWT.PUSH);
		button.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> action.run()));
		GridDataFactory.swtDefaults().applyTo(button);
		return button;
	}

	/** Shows the state; ways that nobody chooses are shown only while they are used. */
	void show(VaultState state) {
		Set<Protection> used = state.protections();
		boolean inUse = used.contains(protection);
		boolean fixed = used.contains(Protection.ENVIRONMENT);
		setShown(row, inUse || !fixed && isChosenByPeople());
		name.setText(NLS.bind(inUse ? Messages.Row_used : Messages.Row_notUsed, ProtectionWords.name(protection)));
		image.setImage(inUse ? Images.get(Images.INTACT) : null);
		meaning.setText(ProtectionWords.meaning(protection, state));
		add.setText(addLabel(inUse));
		boolean recoverable = used.contains(Protection.PASSPHRASE) || used.contains(Protection.KEYRING);
		setShown(add, state.present() && switch (protection) {
		case PASSPHRASE -> true;
		case KEYRING -> !inUse && state.keyringAvailable();
		case RECOVERY_CODE -> recoverable;
		case KEY_FILE, ENVIRONMENT -> false;
		});
		setShown(remove, inUse && isChosenByPeople() && (protection == Protection.RECOVERY_CODE
				|| used.contains(Protection.PASSPHRASE) && used.contains(Protection.KEYRING)));
		// a column without a button would keep the one beside it away from the edge
		((GridLayout) buttons.getLayout()).numColumns = add.getVisible() && remove.getVisible() ? 2 : 1;
	}

	private boolean isChosenByPeople() {
		return switch (protection) {
		case PASSPHRASE, KEYRING, RECOVERY_CODE -> true;
		case KEY_FILE, ENVIRONMENT -> false;
		};
	}

	private String addLabel(boolean inUse) {
		return switch (protection) {
		case PASSPHRASE -> inUse ? Messages.Row_changePassphrase : Messages.Row_addPassphrase;
		case RECOVERY_CODE -> inUse ? Messages.Row_anotherCode : Messages.Row_createCode;
		case KEYRING, KEY_FILE, ENVIRONMENT -> Messages.Row_useKeyring;
		};
	}

	private static void setShown(Control control, boolean shown) {
		control.setVisible(shown);
		((GridData) control.getLayoutData()).exclude = !shown;
	}

	private void addPressed() {
		switch (protection) {
		case PASSPHRASE -> VaultChanges.setPassphrase(row.getShell());
		case KEYRING -> VaultChanges.useKeyring();
		case RECOVERY_CODE -> VaultChanges.createRecoveryCode();
		case KEY_FILE, ENVIRONMENT -> throw new IllegalStateException("Nobody chooses " + protection); //$NON-NLS-1$
		}
	}

	private void removePressed() {
		if (MessageDialog.open(MessageDialog.QUESTION, row.getShell(), Messages.Row_removeTitle,
				NLS.bind(Messages.Row_removeQuestion, ProtectionWords.name(protection)), SWT.NONE,
				Messages.Row_removeYes, IDialogConstants.CANCEL_LABEL) == 0) {
			VaultChanges.remove(protection);
		}
	}
}
