package org.tftsr.ui.issues.internal.editor;

import org.eclipse.jface.action.LegacyActionTools;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Label;
import org.tftsr.ui.AccessibleNames;

/** A text in a label of one line: where it has no room it ends in an ellipsis, and its tip has all of it. By itself a label just cuts it. */
final class ShortenedText {

	private static final String ELLIPSIS = "\u2026"; //$NON-NLS-1$

	private final Label label;
	private final String text;

	private ShortenedText(Label label, String text) {
		this.label = label;
		this.text = text;
	}

	/**
	 * Shows a text for good. On the user interface thread.
	 *
	 * @param label is given its width by its layout, whatever it says
	 */
	static void show(Label label, String text) {
		ShortenedText shown = new ShortenedText(label, text);
		label.setToolTipText(text);
		AccessibleNames.set(label, text);
		label.addListener(SWT.Resize, event -> shown.fit());
		label.setText(LegacyActionTools.escapeMnemonics(text));
	}

	private void fit() {
		GC gc = new GC(label);
		gc.setFont(label.getFont());
		String fitting = fitting(gc, label.getSize().x);
		gc.dispose();
		String words = LegacyActionTools.escapeMnemonics(fitting);
		if (!words.equals(label.getText())) {
			label.setText(words);
		}
	}

	/** The longest beginning that has room with the ellipsis; an ellipsis where none has. */
	private String fitting(GC gc, int width) {
		if (gc.textExtent(text, SWT.NONE).x <= width) {
			return text;
		}
		int fits = 0;
		int tooLong = text.length();
		while (tooLong - fits > 1) {
			int middle = (fits + tooLong) / 2;
			if (gc.textExtent(beginning(middle), SWT.NONE).x <= width) {
				fits = middle;
			} else {
				tooLong = middle;
			}
		}
		return beginning(fits);
	}

	/** Cuts nothing in two that is one character. */
	private String beginning(int length) {
		int end = length > 0 && Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length;
		return text.substring(0, end).stripTrailing() + ELLIPSIS;
	}
}
