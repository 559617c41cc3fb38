package org.tftsr.ui.logs.internal.copy;

import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DragSource;
import org.eclipse.swt.dnd.DragSourceAdapter;
import org.eclipse.swt.dnd.DragSourceEvent;
import org.eclipse.swt.dnd.TextTransfer;
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
		PrimarySelection.guard(text,
				() -> Optional.ofNullable(SelectedText.shown(editor)).flatMap(SelectedText::redactedNow).map(Object::toString));
		DragSource source = new DragSource(text, DND.DROP_COPY);
		source.setTransfer(LogLinesTransfer.getInstance(), TextTransfer.getInstance());
		source.addDragListener(guard.new Listener());
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
