package org.tftsr.ui;

import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Control;

/**
 * Heights that grow with the letters: who has set larger ones sees as many lines as others, and none that is cut. On the user interface
 * thread.
 */
public final class TextHeight {

	private TextHeight() {
	}

	/** The height of so many lines in the font of a control, in points of its screen. */
	public static int of(Control control, int lines) {
		GC gc = new GC(control);
		try {
			gc.setFont(control.getFont());
			return lines * gc.getFontMetrics().getHeight();
		} finally {
			gc.dispose();
		}
	}
}
