package org.tftsr.ui.logs.internal.editor;

import org.eclipse.jface.action.Action;
import org.tftsr.logs.view.LineMatch;
import org.tftsr.ui.logs.internal.model.LogModel;

/** Puts the cursor at the first or the last row of a log, of which the document may hold neither. */
final class LogJumpAction extends Action {

	private final LogEditor editor;
	private final long line;

	/** @param line beyond the end, the last one is meant */
	LogJumpAction(LogEditor editor, String commandId, long line) {
		this.editor = editor;
		this.line = line;
		setActionDefinitionId(commandId);
	}

	@Override
	public void run() {
		LogModel model = editor.model();
		if (model != null && model.text() != null) {
			long last = Math.max(1, model.log().lineCount());
			int column = line > last ? Integer.MAX_VALUE : 0;
			model.reveal(new LineMatch(Math.min(line, last), column, column));
			if (line > last) {
				editor.showNewest();
			}
		}
	}
}
