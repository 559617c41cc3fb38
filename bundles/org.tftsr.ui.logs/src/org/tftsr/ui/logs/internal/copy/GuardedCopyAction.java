package org.tftsr.ui.logs.internal.copy;

import java.text.MessageFormat;
import java.util.LinkedHashMap;
import java.util.Locale;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.IDialogLabelKeys;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.dialogs.MessageDialogWithToggle;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.ui.ISharedImages;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.texteditor.IUpdate;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.ui.Problems;
import org.tftsr.ui.logs.LogViewerIds;
import org.tftsr.ui.logs.internal.Messages;
import org.tftsr.ui.logs.internal.editor.LogEditor;
import org.tftsr.ui.logs.internal.preferences.LogPreferences;

/** Copy, which asks before it puts secrets on the clipboard, unless the user has answered once and for all. */
public final class GuardedCopyAction extends Action implements IUpdate {

	private static final int REDACTED_ID = IDialogConstants.CLIENT_ID + 1;
	private static final int ORIGINAL_ID = IDialogConstants.CLIENT_ID + 2;

	private final LogEditor editor;

	public GuardedCopyAction(LogEditor editor) {
		super(Messages.Copy_label,
				PlatformUI.getWorkbench().getSharedImages().getImageDescriptor(ISharedImages.IMG_TOOL_COPY));
		this.editor = editor;
		update();
	}

	@Override
	public void update() {
		setEnabled(SelectedText.of(editor) != null);
	}

	@Override
	public void run() {
		SelectedText text = SelectedText.of(editor);
		if (text == null) {
			return;
		}
		try {
			switch (choice(text)) {
			case LogViewerIds.COPY_ORIGINAL -> text.copyOriginal();
			case LogViewerIds.COPY_REPLACED -> text.copyRedacted();
			default -> editor.say(Messages.Copy_nothing);
			}
		} catch (TftsrException e) {
			Problems.show(e);
		}
	}

	/** What is to be copied: one of the values of the preference, where the one that asks means nothing. */
	private String choice(SelectedText text) throws TftsrException {
		String preference = LogPreferences.store().getString(LogViewerIds.COPY_SECRETS);
		if (LogViewerIds.COPY_ORIGINAL.equals(preference)) {
			return preference;
		}
		int secrets = text.countSecrets();
		if (secrets == 0) {
			return LogViewerIds.COPY_ORIGINAL;
		}
		return LogViewerIds.COPY_REPLACED.equals(preference) ? preference : ask(secrets);
	}

	private String ask(int secrets) {
		LinkedHashMap<String, Integer> buttons = new LinkedHashMap<>();
		buttons.put(Messages.Copy_redacted, REDACTED_ID);
		buttons.put(Messages.Copy_original, ORIGINAL_ID);
		buttons.put(JFaceResources.getString(IDialogLabelKeys.CANCEL_LABEL_KEY), IDialogConstants.CANCEL_ID);
		String question = secrets < 0 ? Messages.Copy_ask_unknown
				: new MessageFormat(Messages.Copy_ask, Locale.getDefault()).format(new Object[] { secrets });
		MessageDialogWithToggle dialog = new MessageDialogWithToggle(editor.getSite().getShell(),
				Messages.Copy_ask_title, null, question, MessageDialog.QUESTION, buttons, 0, Messages.Copy_remember, false);
		String choice = switch (dialog.open()) {
		case REDACTED_ID -> LogViewerIds.COPY_REPLACED;
		case ORIGINAL_ID -> LogViewerIds.COPY_ORIGINAL;
		default -> LogViewerIds.COPY_ASKS;
		};
		if (dialog.getToggleState()) {
			LogPreferences.store().setValue(LogViewerIds.COPY_SECRETS, choice);
		}
		return choice;
	}
}
