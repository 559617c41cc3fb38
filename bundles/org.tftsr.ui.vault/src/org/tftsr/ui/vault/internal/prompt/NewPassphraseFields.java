package org.tftsr.ui.vault.internal.prompt;

import java.util.Arrays;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.tftsr.core.vault.Passphrase;

/** Two fields for a new passphrase, and how strong it is. */
final class NewPassphraseFields {

	/** Fewer characters are refused; how many more are wise, the hint says. */
	private static final int LEAST = 8;

	private final Composite area;
	private final PasswordField first;
	private final PasswordField second;
	private final Label hint;
	private final StrengthMeter meter;
	private final Runnable onChange;
	private boolean capsLock;
	private String strength = ""; //$NON-NLS-1$

	/** @param onChange runs when something changed */
	NewPassphraseFields(Composite parent, Runnable onChange) {
		this.onChange = onChange;
		area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(8, 6).applyTo(area);
		first = new PasswordField(area, Messages.New_passphrase, this::firstChanged, this::letterTyped);
		second = new PasswordField(area, Messages.New_again, this::changed, this::letterTyped);
		hint = SecretDialog.words(area, Messages.New_advice);
		GridDataFactory.fillDefaults().grab(true, false).span(2, 1).hint(SecretDialog.WORDS_WIDTH, SWT.DEFAULT)
				.applyTo(hint);
		meter = new StrengthMeter(area, words -> {
			strength = words;
			changed();
		});
	}

	Composite control() {
		return area;
	}

	void setEnabled(boolean enabled) {
		for (Control child : area.getChildren()) {
			child.setEnabled(enabled);
		}
	}

	void setFocus() {
		first.setFocus();
	}

	/** Whether the two are the same and long enough. */
	boolean isComplete() {
		return problem() == null;
	}

	/** The new passphrase, to be closed by the caller. Only where {@link #isComplete()}. */
	Passphrase passphrase() {
		return Passphrase.of(first.chars());
	}

	private void firstChanged() {
		strength = ""; //$NON-NLS-1$
		meter.measure(first.chars());
		changed();
	}

	private void letterTyped(boolean capitals) {
		if (capsLock != capitals) {
			capsLock = capitals;
			changed();
		}
	}

	private void changed() {
		String problem = problem();
		String words = capsLock ? Messages.Field_capsLock : problem == null ? strength : problem;
		hint.setText(words);
		hint.requestLayout();
		onChange.run();
	}

	/** What is missing; null where nothing is. */
	private String problem() {
		char[] one = first.chars();
		char[] two = second.chars();
		try {
			if (one.length == 0) {
				return Messages.New_advice;
			}
			if (one.length < LEAST || Passphrase.isBlank(one)) {
				return Messages.New_tooShort;
			}
			if (two.length == 0) {
				return strength.isEmpty() ? Messages.New_advice : strength;
			}
			return Arrays.equals(one, two) ? null : Messages.New_different;
		} finally {
			Arrays.fill(one, ' ');
			Arrays.fill(two, ' ');
		}
	}
}
