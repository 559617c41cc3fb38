package org.tftsr.ui.logs.internal.templates;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.handlers.HandlerUtil;
import org.tftsr.ui.logs.internal.Messages;
import org.tftsr.ui.logs.internal.model.OpenLog;

/** Shows only records like the one with the cursor. */
public final class FindSimilarHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		OpenLog shown = HandlerUtil.getActiveEditorChecked(event).getAdapter(OpenLog.class);
		if (shown != null && shown.model() != null && shown.model().log() != null) {
			boolean known = new TemplateFilter(shown).showLike(shown.selectionStart().line());
			shown.say(known ? "" : Messages.FindSimilar_unknown); //$NON-NLS-1$
		}
		return null;
	}
}
