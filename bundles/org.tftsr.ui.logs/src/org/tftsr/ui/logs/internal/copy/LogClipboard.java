package org.tftsr.ui.logs.internal.copy;

import java.util.List;

import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Display;

/** Puts text of logs where other programs can read it. To be used on the user interface thread only. */
final class LogClipboard {

	/** An empty text is none that can be put there. */
	private static final String NOTHING = " "; //$NON-NLS-1$

	/** A text by what hardly another one has. */
	private record Mark(int length, int hash) {
	}

	private LogClipboard() {
	}

	/**
	 * Puts text there.
	 *
	 * @param which {@link org.eclipse.swt.dnd.DND#CLIPBOARD} or {@link org.eclipse.swt.dnd.DND#SELECTION_CLIPBOARD}
	 */
	static void put(String text, int which) {
		Clipboard clipboard = new Clipboard(Display.getCurrent());
		try {
			clipboard.setContents(new Object[] { text }, new Transfer[] { TextTransfer.getInstance() }, which);
		} finally {
			clipboard.dispose();
		}
	}

	/** What tells by whether it is equal if something else was put there since. */
	static Object mark() {
		Clipboard clipboard = new Clipboard(Display.getCurrent());
		try {
			Object text = clipboard.getContents(TextTransfer.getInstance());
			return text == null ? List.of(clipboard.getAvailableTypeNames()) : new Mark(text.toString().length(), text.hashCode());
		} finally {
			clipboard.dispose();
		}
	}

	/** Takes away what is there, whoever has put it there: X11 lets only its owner do so, so that it is taken over before. */
	static void clear(int which) {
		Clipboard clipboard = new Clipboard(Display.getCurrent());
		try {
			clipboard.setContents(new Object[] { NOTHING }, new Transfer[] { TextTransfer.getInstance() }, which);
			clipboard.clearContents(which);
		} finally {
			clipboard.dispose();
		}
	}
}
