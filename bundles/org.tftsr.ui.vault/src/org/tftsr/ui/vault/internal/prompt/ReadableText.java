package org.tftsr.ui.vault.internal.prompt;

import org.eclipse.swt.widgets.Text;

/**
 * A field that cannot be edited, but is there to be read and copied by hand. The dark theme makes such fields pale; css/dark.css
 * gives those that are marked here the colour of other text.
 */
public final class ReadableText {

	private static final String CSS_CLASS = "org.eclipse.e4.ui.css.CssClassName"; //$NON-NLS-1$
	private static final String NAME = "TftsrReadable"; //$NON-NLS-1$

	private ReadableText() {
	}

	/** Marks a field, before its dialog is opened. */
	public static void mark(Text text) {
		text.setData(CSS_CLASS, NAME);
	}
}
