package org.tftsr.ui.logs.internal.copy;

import org.eclipse.jface.action.Action;
import org.eclipse.swt.dnd.DND;
import org.eclipse.ui.texteditor.IUpdate;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.ui.Images;
import org.tftsr.ui.Problems;
import org.tftsr.ui.logs.LogViewerIds;
import org.tftsr.ui.logs.internal.editor.LogEditor;
import org.tftsr.ui.logs.internal.preferences.LogPreferences;

/** Copies the selection of a log: redacted, or what the log holds once the user has agreed to that. */
public final class CopyAction extends Action implements IUpdate {

	private final LogEditor editor;
	private final boolean original;
	private final OriginalConsent consent;

	private CopyAction(LogEditor editor, boolean original, OriginalConsent consent, String label) {
		super(label);
		this.editor = editor;
		this.original = original;
		this.consent = consent;
		update();
	}

	/** Copy, which does what the user prefers. */
	public static CopyAction preferred(LogEditor editor, OriginalConsent consent) {
		CopyAction action = new CopyAction(editor, false, consent, Messages.Copy_label);
		action.setImageDescriptor(Images.COPY);
		return action;
	}

	/** Copy Original. */
	public static CopyAction original(LogEditor editor, OriginalConsent consent) {
		return new CopyAction(editor, true, consent, Messages.Copy_original_label);
	}

	@Override
	public void update() {
		setEnabled(SelectedText.isAny(editor));
	}

	@Override
	public void run() {
		boolean wanted = original
				|| LogViewerIds.COPY_ORIGINAL.equals(LogPreferences.store().getString(LogViewerIds.COPY_SECRETS));
		SelectedText text = SelectedText.of(editor);
		if (text == null) {
			SelectedRange.of(editor).map(range -> new RangeCopying(editor, range, RangeCopying.AS_IT_IS))
					.ifPresent(copying -> copy(copying, wanted));
			return;
		}
		RangeCopying.giveUp();
		try {
			switch (wanted ? consent.ask(text) : OriginalConsent.Answer.REDACTED) {
			case ORIGINAL -> {
				LogClipboard.put(text.original(), DND.CLIPBOARD);
				editor.say(Messages.Copy_originalDone);
			}
			case REDACTED -> {
				boolean known = SelectedText.isAllKnown(editor.model());
				LogClipboard.put(text.redacted().text(), DND.CLIPBOARD);
				editor.say(known ? Messages.Copy_done : Messages.Copy_doneSoFar);
			}
			case NOTHING -> editor.say(Messages.Copy_nothing);
			}
		} catch (TftsrException e) {
			Problems.show(e);
		}
	}

	private void copy(RangeCopying copying, boolean wanted) {
		if (wanted) {
			copying.original(consent);
		} else {
			copying.redacted();
		}
	}
}
