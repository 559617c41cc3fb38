package org.tftsr.ui.issues.internal.editor;

import org.eclipse.jface.action.LegacyActionTools;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Label;
import org.tftsr.ui.AccessibleNames;
import org.tftsr.ui.Ellipsis;

/** A text in a label of one line: where it has no room it ends in an ellipsis, and its tip has all of it. By itself a label just cuts it. */
final class ShortenedText {

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
		String fitting = Ellipsis.fitting(text, words -> gc.textExtent(words, SWT.NONE).x <= label.getSize().x);
		gc.dispose();
		String words = LegacyActionTools.escapeMnemonics(fitting);
		if (!words.equals(label.getText())) {
			label.setText(words);
		}
	}
}
