package org.tftsr.ui.logs.internal.copy;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DragSource;
import org.eclipse.swt.dnd.DragSourceAdapter;
import org.eclipse.swt.dnd.DragSourceEvent;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.events.KeyListener;
import org.eclipse.swt.events.MouseListener;
import org.eclipse.swt.graphics.Point;
import org.tftsr.ui.LogLines;
import org.tftsr.ui.LogLinesTransfer;
import org.tftsr.ui.logs.internal.editor.LogEditor;

/**
 * Closes the ways by which a text widget gives away its selection by itself: what is dragged out of it is redacted, and so
 * is what X11 pastes with the middle button. What takes lines of logs is told where they are as well.
 */
public final class RedactedDrag {

	private final LogEditor editor;
	private final StyledText text;
	/** What was selected when the first of the keys was pressed that are held; null where none is. */
	private Point before;

	private RedactedDrag(LogEditor editor, StyledText text) {
		this.editor = editor;
		this.text = text;
	}

	/** Guards a text widget of an editor for as long as it lives. */
	public static void install(LogEditor editor, StyledText text) {
		RedactedDrag guard = new RedactedDrag(editor, text);
		text.setKeyBinding(SWT.MOD1 | 'C', SWT.NULL);
		text.setKeyBinding(SWT.MOD1 | 'X', SWT.NULL);
		text.setKeyBinding(SWT.MOD1 | SWT.INSERT, SWT.NULL);
		text.setKeyBinding(SWT.MOD2 | SWT.DEL, SWT.NULL);
		text.addMouseListener(MouseListener.mouseUpAdapter(event -> guard.replacePrimary()));
		text.addVerifyKeyListener(event -> guard.pressed());
		text.addKeyListener(KeyListener.keyReleasedAdapter(event -> guard.released()));
		DragSource source = new DragSource(text, DND.DROP_COPY);
		source.setTransfer(LogLinesTransfer.getInstance(), TextTransfer.getInstance());
		source.addDragListener(guard.new Listener());
	}

	/** As the widget does: before a key that it is told of, be it one such as Shift alone, has its effect. */
	private void pressed() {
		if (before == null) {
			before = text.getSelection();
		}
	}

	/** The widget gives away what keys have selected, its own or those of a command, when the first of them is let go. */
	private void released() {
		if (before != null && !before.equals(text.getSelection())) {
			replacePrimary();
		}
		before = null;
	}

	/** The widget has put its selection there, as widgets do under X11. */
	private void replacePrimary() {
		if (!"gtk".equals(SWT.getPlatform()) || text.getSelectionCount() == 0) { //$NON-NLS-1$
			return;
		}
		SelectedText selected = SelectedText.shown(editor);
		String redacted = selected == null ? null : selected.redactedNow().map(Object::toString).orElse(null);
		if (redacted == null) {
			LogClipboard.clear(DND.SELECTION_CLIPBOARD);
		} else {
			LogClipboard.put(redacted, DND.SELECTION_CLIPBOARD);
		}
	}

	private final class Listener extends DragSourceAdapter {

		private String dragged;
		private LogLines lines;

		@Override
		public void dragStart(DragSourceEvent event) {
			SelectedText selected = SelectedText.shown(editor);
			int offset = text.getOffsetAtPoint(new Point(event.x, event.y));
			boolean inside = offset >= text.getSelection().x && offset <= text.getSelection().y;
			dragged = selected == null || !inside ? null : selected.redactedNow().map(Object::toString).orElse(null);
			lines = dragged == null ? null : lines();
			event.doit = dragged != null;
			if (inside && selected != null && selected.isLong()) {
				editor.say(Messages.Drag_long);
			}
		}

		/** Where they are; null where they are of no file of this machine, and can be dropped as text only. */
		private LogLines lines() {
			return SelectedLines.find(editor).orElse(null);
		}

		@Override
		public void dragSetData(DragSourceEvent event) {
			if (TextTransfer.getInstance().isSupportedType(event.dataType)) {
				event.data = dragged;
			} else if (LogLinesTransfer.getInstance().isSupportedType(event.dataType)) {
				event.data = lines;
				event.doit = lines != null;
			}
		}

		@Override
		public void dragFinished(DragSourceEvent event) {
			dragged = null;
			lines = null;
		}
	}
}
