package org.tftsr.ui.logs.internal.evidence;

import java.util.Map;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.handlers.HandlerUtil;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.ui.CommandIds;
import org.tftsr.ui.Commands;
import org.tftsr.ui.LogLines;
import org.tftsr.ui.Problems;
import org.tftsr.ui.logs.internal.copy.SelectedLines;
import org.tftsr.ui.logs.internal.editor.LogEditor;

/** Puts the first selected line of the active Log Viewer, or the one with the cursor, on the timeline of an issue. */
public final class TimelineHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		if (HandlerUtil.getActiveEditorChecked(event) instanceof LogEditor editor && editor.model() != null
				&& editor.model().log() != null) {
			try {
				LogLines lines = SelectedLines.of(editor);
				Commands.execute(editor.getSite(), CommandIds.ADD_TO_TIMELINE,
						Map.of(CommandIds.TIMELINE_FILE, lines.file().toString(), CommandIds.TIMELINE_LINE,
								Long.toString(lines.first())));
			} catch (TftsrException e) {
				Problems.show(e);
			}
		}
		return null;
	}
}
