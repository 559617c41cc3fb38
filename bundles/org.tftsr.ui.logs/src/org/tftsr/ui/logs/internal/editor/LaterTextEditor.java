package org.tftsr.ui.logs.internal.editor;

import java.util.Optional;

import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.texteditor.AbstractDecoratedTextEditor;

/**
 * A text editor whose text comes in a later turn of the user interface thread than the one that makes room for it. What the workbench
 * asks of it in between, it answers without a text.
 */
abstract class LaterTextEditor extends AbstractDecoratedTextEditor {

	/** What is kept of the editor. Offsets, as text editors keep them, hold for the lines alone that the text had. */
	private static final String LINE = "line"; //$NON-NLS-1$

	/** Where the text comes, which has the keyboard until then; null before the workbench has made it. */
	private Composite room;
	/** What the workbench has kept of the editor; null where that is nothing. */
	private IMemento restored;

	/** Says where the text will come. */
	final void setRoom(Composite parent) {
		room = parent;
	}

	@Override
	public void setFocus() {
		if (getSourceViewer() != null) {
			super.setFocus();
		} else if (room != null) {
			room.forceFocus();
		}
	}

	@Override
	public void updatePartControl(IEditorInput input) {
		if (getSourceViewer() != null) {
			super.updatePartControl(input);
		}
	}

	/** Selects a line and scrolls to it, at once or as soon as there is a text that has it; from 1. */
	abstract void goToLine(long line);

	/** The number of the line with the cursor, from 1; empty until there is a text. */
	abstract Optional<Long> shownLine();

	/** {@inheritDoc} Text editors look for their text as soon as the workbench has made room for it, which is too early here. */
	@Override
	public void restoreState(IMemento memento) {
		restored = memento;
		String line = memento.getString(LINE);
		if (line != null) {
			goToLine(Long.parseLong(line));
		}
	}

	/** {@inheritDoc} Where the window is closed before there is a text, what was kept the last time is kept again. */
	@Override
	public void saveState(IMemento memento) {
		if (shownLine().isPresent()) {
			// nobody is taken to where everybody begins
			shownLine().filter(line -> line > 1).ifPresent(line -> memento.putString(LINE, line.toString()));
		} else if (restored != null) {
			memento.putMemento(restored);
		}
	}
}
