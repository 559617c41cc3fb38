package org.tftsr.ui.settings;

import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.tftsr.core.vault.Passphrase;
import org.tftsr.ui.AccessibleNames;

/** Takes a key, which is never shown again: one that is kept already can be replaced or forgotten. */
public final class KeyField {

	private final Text field;
	private final Button forget;
	private boolean forgotten;

	/**
	 * @param label   the words of its label
	 * @param kept    whether there is a key in the vault
	 * @param changed hears when something was entered
	 */
	public KeyField(Composite parent, String label, boolean kept, Runnable changed) {
		Composite area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(kept ? 2 : 1).applyTo(area);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(area);
		field = new Text(area, SWT.BORDER | SWT.SINGLE | SWT.PASSWORD);
		// the platform takes what shows dots for something with letters of its own
		field.setFont(JFaceResources.getDialogFont());
		field.setMessage(kept ? Messages.Key_kept : Messages.Key_none);
		setLabel(label);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(field);
		field.addModifyListener(event -> changed.run());
		forget = new Button(area, SWT.PUSH);
		forget.setText(Messages.Key_forget);
		GridDataFactory.fillDefaults().exclude(!kept).applyTo(forget);
		forget.setVisible(kept);
		forget.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> {
			forgotten = true;
			field.setText("");
			field.setMessage(Messages.Key_forgotten);
			forget.setEnabled(false);
			changed.run();
		}));
	}

	/** Has a screen reader call it as its label does from now on. */
	public void setLabel(String label) {
		AccessibleNames.setLabel(field, label);
	}

	/** Whether a key was typed. */
	public boolean isTyped() {
		return !Passphrase.isBlank(field.getTextChars());
	}

	/** What was typed, which whoever asks closes. */
	public Optional<Passphrase> typed() {
		return isTyped() ? Optional.of(Passphrase.of(field.getTextChars())) : Optional.empty();
	}

	/** Whether the key that is kept is to be forgotten; one that was typed takes its place anyway. */
	public boolean isForgotten() {
		return forgotten;
	}
}
