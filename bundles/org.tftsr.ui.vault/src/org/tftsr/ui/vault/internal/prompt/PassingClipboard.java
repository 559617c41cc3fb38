package org.tftsr.ui.vault.internal.prompt;

import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Display;

/** Puts a secret on the clipboard for a short while. */
final class PassingClipboard {

	/** For how long. */
	static final int SECONDS = 30;

	private static final int MILLIS = 1000;

	private PassingClipboard() {
	}

	/** Puts a text there, and takes it away later unless something else has taken its place. */
	static void put(Display display, String secret) {
		Clipboard clipboard = new Clipboard(display);
		clipboard.setContents(new Object[] { secret }, new Transfer[] { TextTransfer.getInstance() });
		display.timerExec(SECONDS * MILLIS, () -> {
			// clears only what is still its own
			clipboard.clearContents();
			clipboard.dispose();
		});
	}
}
