package org.tftsr.ui.vault.internal.prompt;

import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Listener;

/** Puts a secret on the clipboard for a short while. */
final class PassingClipboard {

	/** System property: for how many seconds, where that is not to be {@value #SECONDS}. */
	private static final String PROPERTY = "tftsr.clipboard.seconds"; //$NON-NLS-1$
	private static final int SECONDS = 30;
	private static final int MILLIS = 1000;

	private PassingClipboard() {
	}

	/** For how long. */
	static int seconds() {
		return Integer.getInteger(PROPERTY, SECONDS);
	}

	/** Puts a text there, and takes it away later, at the end of the program at the latest, unless something else has taken its place. */
	static void put(Display display, String secret) {
		Clipboard clipboard = new Clipboard(display);
		clipboard.setContents(new Object[] { secret }, new Transfer[] { TextTransfer.getInstance() });
		// A filter comes before the listeners of SWT, which hand what is on the clipboard over to the desktop, to be kept.
		Listener atTheEnd = event -> {
			if (event.widget == null) {
				clear(clipboard);
			}
		};
		display.addFilter(SWT.Dispose, atTheEnd);
		display.timerExec(seconds() * MILLIS, () -> {
			display.removeFilter(SWT.Dispose, atTheEnd);
			clear(clipboard);
		});
	}

	/** Clears only what is still its own. */
	private static void clear(Clipboard clipboard) {
		clipboard.clearContents();
		clipboard.dispose();
	}
}
