package org.tftsr.ui.logs.internal.decision;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.handlers.HandlerUtil;
import org.tftsr.ui.logs.LogViewerIds;
import org.tftsr.ui.logs.internal.editor.LogEditor;
import org.tftsr.ui.logs.internal.model.OpenLog;

/** Decides about the finding at the selection, or the only one of its line, of the active Log Viewer. */
public final class DecideHandler extends AbstractHandler {

	/** The value of the parameter that takes a decision back. */
	static final String NONE = "NONE"; //$NON-NLS-1$

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		if (HandlerUtil.getActiveEditorChecked(event) instanceof LogEditor editor) {
			Decision decision = decision(event.getParameter(LogViewerIds.DECISION));
			editor.getAdapter(OpenLog.class).meantFinding().ifPresentOrElse(finding -> FindingDecision.decide(editor, finding, decision),
					() -> editor.say(Messages.Decision_noFinding));
		}
		return null;
	}

	private static Decision decision(String name) throws ExecutionException {
		if (NONE.equals(name)) {
			return null;
		}
		for (Decision decision : Decision.values()) {
			if (decision.name().equals(name)) {
				return decision;
			}
		}
		throw new ExecutionException("There is no decision " + name); //$NON-NLS-1$
	}
}
