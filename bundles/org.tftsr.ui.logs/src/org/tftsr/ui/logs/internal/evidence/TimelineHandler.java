package org.tftsr.ui.logs.internal.evidence;

import java.util.HashMap;
import java.util.Map;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;
import org.tftsr.core.log.LineNumbers;
import org.tftsr.ui.CommandIds;
import org.tftsr.ui.Commands;
import org.tftsr.ui.LogLines;
import org.tftsr.ui.logs.internal.editor.LogEditor;

/** Puts the first selected line of the active Log Viewer, or the one with the cursor, on the timeline of an issue. */
public final class TimelineHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		if (HandlerUtil.getActiveEditorChecked(event) instanceof LogEditor editor && editor.model() != null
				&& editor.model().log() != null) {
			IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
			LocalLines.take(editor, lines -> Commands.execute(window, CommandIds.ADD_TO_TIMELINE, parameters(lines)));
		}
		return null;
	}

	private static Map<String, String> parameters(LogLines lines) {
		Map<String, String> parameters = new HashMap<>(Map.of(CommandIds.TIMELINE_FILE, lines.file().toString(),
				CommandIds.TIMELINE_LINE, first(lines.numbers()), CommandIds.TIMELINE_ENCODING,
				lines.encoding().name()));
		if (lines.seen() != null) {
			parameters.put(CommandIds.TIMELINE_SEEN, lines.seen());
		}
		return parameters;
	}

	private static String first(LineNumbers numbers) {
		return LineNumbers.between(numbers.first(), numbers.first()).focusedOn(numbers.focus()).toString();
	}
}
