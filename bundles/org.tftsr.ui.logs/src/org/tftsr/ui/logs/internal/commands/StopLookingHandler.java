package org.tftsr.ui.logs.internal.commands;

import java.util.Optional;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jface.dialogs.IDialogLabelKeys;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.window.Window;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.handlers.HandlerUtil;
import org.tftsr.core.pii.PiiKind;
import org.tftsr.core.pii.PiiType;
import org.tftsr.ui.TypeLabels;
import org.tftsr.ui.logs.internal.Messages;
import org.tftsr.ui.logs.internal.detection.ChangeSettingsJob;
import org.tftsr.ui.logs.internal.editor.LogEditor;
import org.tftsr.ui.logs.internal.model.OpenLog;
import org.tftsr.ui.logs.internal.pii.Finding;

/** Looks no more for the type of the value at the selection, or the only one of its line, once the user has confirmed it. */
public final class StopLookingHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		if (HandlerUtil.getActiveEditorChecked(event) instanceof LogEditor editor) {
			Optional<Finding> finding = editor.getAdapter(OpenLog.class).meantFinding();
			finding.ifPresentOrElse(found -> ask(editor, found.span().type()),
					() -> editor.say(Messages.NotSensitive_none));
		}
		return null;
	}

	private static void ask(LogEditor editor, PiiType type) {
		boolean secret = type.kind() == PiiKind.SECRET;
		String[] buttons = { Messages.StopLooking_confirm,
				JFaceResources.getString(IDialogLabelKeys.CANCEL_LABEL_KEY) };
		MessageDialog dialog = new MessageDialog(editor.getSite().getShell(),
				NLS.bind(Messages.StopLooking_title, TypeLabels.of(type.name())), null,
				secret ? Messages.StopLooking_secret : Messages.StopLooking_message,
				secret ? MessageDialog.WARNING : MessageDialog.QUESTION, 0, buttons);
		if (dialog.open() == Window.OK) {
			ChangeSettingsJob.stopLookingFor(type).schedule();
			editor.say(Messages.NotSensitive_done);
		}
	}
}
