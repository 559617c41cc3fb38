package org.tftsr.ui.vault.internal.prompt;

import java.util.Arrays;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.KeyListener;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.tftsr.core.vault.Passphrase;

/** A field that hides what is typed, with its label. It empties itself when it is disposed. */
final class PasswordField {

	private final Text text;
	private boolean closing;

	/**
	 * @param onChange   runs when the text changes
	 * @param onCapitals is told at each letter whether Caps Lock seems to be on; the system does not say it otherwise
	 */
	PasswordField(Composite parent, String label, Runnable onChange, CapitalsListener onCapitals) {
		Label name = new Label(parent, SWT.NONE);
		name.setText(label);
		text = new Text(parent, SWT.BORDER | SWT.SINGLE | SWT.PASSWORD);
		// the platform takes what shows dots for something with letters of its own
		text.setFont(JFaceResources.getDialogFont());
		GridDataFactory.fillDefaults().grab(true, false).applyTo(text);
		text.addModifyListener(event -> {
			if (!closing) {
				onChange.run();
			}
		});
		text.addKeyListener(KeyListener.keyPressedAdapter(event -> {
			if (Character.isLetter(event.character)) {
				boolean shift = (event.stateMask & SWT.SHIFT) != 0;
				onCapitals.typed(shift ? Character.isLowerCase(event.character)
						: Character.isUpperCase(event.character));
			}
		}));
		text.addDisposeListener(event -> {
			closing = true;
			text.setTextChars(new char[0]);
		});
	}

	/** Is told what a letter says about Caps Lock. */
	@FunctionalInterface
	interface CapitalsListener {
		void typed(boolean capsLock);
	}

	/** What was typed; the caller overwrites it. */
	char[] chars() {
		return text.getTextChars();
	}

	boolean isBlank() {
		char[] chars = chars();
		try {
			return Passphrase.isBlank(chars);
		} finally {
			Arrays.fill(chars, ' ');
		}
	}

	void setFocus() {
		text.setFocus();
	}
}
