package org.tftsr.ui.logs.internal.evidence;

import java.util.HashMap;
import java.util.Map;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;
import org.tftsr.ui.CommandIds;
import org.tftsr.ui.Commands;
import org.tftsr.ui.LogLines;
import org.tftsr.ui.logs.internal.editor.LogEditor;

/** Adds the selected lines of the active Log Viewer, or the one with the cursor, to the evidence of a why. */
public final class EvidenceHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		if (HandlerUtil.getActiveEditorChecked(event) instanceof LogEditor editor && editor.model() != null
				&& editor.model().log() != null) {
			IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
			LocalLines.take(editor, lines -> Commands.execute(window, CommandIds.ADD_EVIDENCE, parameters(lines)));
		}
		return null;
	}

	private static Map<String, String> parameters(LogLines lines) {
		Map<String, String> parameters = new HashMap<>(Map.of(CommandIds.EVIDENCE_FILE, lines.file().toString(),
				CommandIds.EVIDENCE_LINES, lines.numbers().toString(), CommandIds.EVIDENCE_ENCODING, lines.encoding().name()));
		if (lines.seen() != null) {
			parameters.put(CommandIds.EVIDENCE_SEEN, lines.seen());
		}
		return parameters;
	}
}
