package org.tftsr.ui.logs.internal.copy;

import java.util.Optional;
import java.util.function.Supplier;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.events.KeyListener;
import org.eclipse.swt.events.MouseListener;
import org.eclipse.swt.graphics.Point;

/**
 * What X11 pastes with the middle button: a text widget puts its selection there by itself, as it is. To be used on the user interface
 * thread only.
 */
public final class PrimarySelection {

	private final StyledText text;
	private final Supplier<Optional<String>> leaving;
	/** What was selected when the first of the keys was pressed that are held; null where none is. */
	private Point before;

	private PrimarySelection(StyledText text, Supplier<Optional<String>> leaving) {
		this.text = text;
		this.leaving = leaving;
	}

	/**
	 * Replaces what a text widget puts there, for as long as it lives.
	 *
	 * @param leaving what is to be there instead of what is selected; empty for nothing
	 */
	public static void guard(StyledText text, Supplier<Optional<String>> leaving) {
		if (!"gtk".equals(SWT.getPlatform())) { //$NON-NLS-1$
			return;
		}
		PrimarySelection guard = new PrimarySelection(text, leaving);
		text.addMouseListener(MouseListener.mouseUpAdapter(event -> guard.replace()));
		text.addVerifyKeyListener(event -> guard.pressed());
		text.addKeyListener(KeyListener.keyReleasedAdapter(event -> guard.released()));
	}

	/** As the widget does: before a key that it is told of, be it one such as Shift alone, has its effect. */
	private void pressed() {
		if (before == null) {
			before = text.getSelection();
		}
	}

	/**
	 * The widget gives away what was selected while keys were held, by them, by a command or by the program, when the first of them is let
	 * go.
	 */
	private void released() {
		if (before != null && !before.equals(text.getSelection())) {
			replace();
		}
		before = null;
	}

	/** The widget has put its selection there. */
	private void replace() {
		if (text.getSelectionCount() > 0) {
			leaving.get().ifPresentOrElse(words -> LogClipboard.put(words, DND.SELECTION_CLIPBOARD),
					() -> LogClipboard.clear(DND.SELECTION_CLIPBOARD));
		}
	}
}
