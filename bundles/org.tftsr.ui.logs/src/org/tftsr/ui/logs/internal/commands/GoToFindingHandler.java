package org.tftsr.ui.logs.internal.commands;

import java.util.Optional;
import java.util.Set;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExecutableExtension;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.ui.handlers.HandlerUtil;
import org.tftsr.core.pii.PiiKind;
import org.tftsr.ui.logs.internal.Messages;
import org.tftsr.ui.logs.internal.editor.LogEditor;
import org.tftsr.ui.logs.internal.pii.Finding;
import org.tftsr.ui.logs.internal.pii.Findings;
import org.tftsr.ui.logs.internal.preferences.LogPreferences;

/**
 * Selects the next or the previous finding of the kinds that are shown, and goes on at the other end of the text. Which
 * direction it is comes from the extension that names this class.
 */
public final class GoToFindingHandler extends AbstractHandler implements IExecutableExtension {

	private static final String NEXT = "next"; //$NON-NLS-1$

	private boolean forward;

	@Override
	public void setInitializationData(IConfigurationElement config, String propertyName, Object data) {
		forward = NEXT.equals(data);
	}

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		if (HandlerUtil.getActiveEditorChecked(event) instanceof LogEditor editor && editor.model() != null
				&& editor.getSelectionProvider().getSelection() instanceof ITextSelection selection) {
			go(editor, selection);
		}
		return null;
	}

	private void go(LogEditor editor, ITextSelection selection) {
		Findings findings = editor.model().findings();
		Set<PiiKind> kinds = LogPreferences.shownKinds();
		Optional<Finding> found = forward
				? findings.next(selection.getOffset() + selection.getLength(), kinds)
				: findings.previous(selection.getOffset(), kinds);
		String message = ""; //$NON-NLS-1$
		if (found.isEmpty()) {
			found = forward ? findings.next(0, kinds) : findings.previous(Integer.MAX_VALUE, kinds);
			message = found.isEmpty() ? Messages.GoTo_none : Messages.GoTo_wrapped;
		}
		found.ifPresent(finding -> editor.selectAndReveal(finding.start(), finding.length()));
		editor.say(message);
	}
}
