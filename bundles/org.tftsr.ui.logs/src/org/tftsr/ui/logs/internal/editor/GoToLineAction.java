package org.tftsr.ui.logs.internal.editor;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.window.Window;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.texteditor.ITextEditorActionDefinitionIds;
import org.tftsr.ui.LineDialog;
import org.tftsr.ui.logs.internal.Messages;

/** Asks for the number of a line of the log and goes there. */
final class GoToLineAction extends Action {

	private final LogEditor editor;

	GoToLineAction(LogEditor editor) {
		super(Messages.GoToLine_label);
		this.editor = editor;
		setActionDefinitionId(ITextEditorActionDefinitionIds.LINE_GOTO);
	}

	@Override
	public void run() {
		if (editor.model() == null || editor.model().log() == null) {
			return;
		}
		long last = Math.max(1, editor.model().log().lineCount());
		LineDialog dialog = new LineDialog(editor.getSite().getShell(), Messages.GoToLine_title,
				NLS.bind(Messages.GoToLine_message, last), Long.toString(editor.currentLine()),
				text -> problem(text, last));
		if (dialog.open() == Window.OK) {
			editor.goToLine(Long.parseLong(dialog.getValue().strip()));
		}
	}

	private static String problem(String text, long last) {
		try {
			long line = Long.parseLong(text.strip());
			return line >= 1 && line <= last ? null : NLS.bind(Messages.GoToLine_range, last);
		} catch (NumberFormatException e) {
			return Messages.GoToLine_number;
		}
	}
}
