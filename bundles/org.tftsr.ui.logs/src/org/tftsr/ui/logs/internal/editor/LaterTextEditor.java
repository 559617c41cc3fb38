package org.tftsr.ui.logs.internal.editor;

import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.texteditor.AbstractDecoratedTextEditor;

/**
 * A text editor whose text comes in a later turn of the user interface thread than the one that makes room for it. What the workbench
 * asks of it in between, it answers without a text.
 */
abstract class LaterTextEditor extends AbstractDecoratedTextEditor {

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

	@Override
	public void restoreState(IMemento memento) {
		restored = memento;
		super.restoreState(memento);
	}

	/** {@inheritDoc} Where the window is closed before there is a text, what was kept the last time is kept again. */
	@Override
	public void saveState(IMemento memento) {
		if (getSourceViewer() != null) {
			super.saveState(memento);
		} else if (restored != null) {
			memento.putMemento(restored);
		}
	}
}
