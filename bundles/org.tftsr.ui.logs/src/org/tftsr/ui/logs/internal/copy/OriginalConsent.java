package org.tftsr.ui.logs.internal.copy;

import java.text.MessageFormat;
import java.util.LinkedHashMap;
import java.util.Locale;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.dialogs.MessageDialogWithToggle;
import org.eclipse.ui.IWorkbenchSite;
import org.tftsr.core.problem.TftsrException;

/** Whether the user agreed, for as long as an editor is open, that values of its log go to the clipboard. */
public final class OriginalConsent {

	/** What is to be copied. */
	enum Answer {
		ORIGINAL, REDACTED, NOTHING
	}

	private static final int REDACTED_ID = IDialogConstants.CLIENT_ID + 1;
	private static final int ORIGINAL_ID = IDialogConstants.CLIENT_ID + 2;

	private final IWorkbenchSite site;
	private boolean given;

	public OriginalConsent(IWorkbenchSite site) {
		this.site = site;
	}

	/**
	 * Asks where the text holds findings, or values that are known from elsewhere in the log, unless the user does not want to be asked for
	 * it any more.
	 */
	Answer ask(SelectedText text) throws TftsrException {
		if (given) {
			return Answer.ORIGINAL;
		}
		int sensitive = text.countSensitive();
		if (sensitive == 0 && text.isAsRedacted()) {
			return Answer.ORIGINAL;
		}
		return ask(sensitive);
	}

	/** Whether the user does not want to be asked any more. */
	boolean isGiven() {
		return given;
	}

	/**
	 * Asks.
	 *
	 * @param sensitive how many findings the text holds; 0 where it holds values that are known from elsewhere, -1 where that is not known
	 */
	Answer ask(int sensitive) {
		LinkedHashMap<String, Integer> buttons = new LinkedHashMap<>();
		buttons.put(Messages.Original_redacted, REDACTED_ID);
		buttons.put(Messages.Original_original, ORIGINAL_ID);
		buttons.put(Messages.Original_cancel, IDialogConstants.CANCEL_ID);
		String question = switch (Integer.signum(sensitive)) {
		case 0 -> Messages.Original_ask_known;
		case 1 -> new MessageFormat(Messages.Original_ask, Locale.getDefault()).format(new Object[] { sensitive });
		default -> Messages.Original_ask_unknown;
		};
		MessageDialogWithToggle dialog = new MessageDialogWithToggle(site.getShell(), Messages.Original_title, null,
				question, MessageDialog.QUESTION, buttons, 0, Messages.Original_remember, true);
		Answer answer = switch (dialog.open()) {
		case REDACTED_ID -> Answer.REDACTED;
		case ORIGINAL_ID -> Answer.ORIGINAL;
		default -> Answer.NOTHING;
		};
		given = answer == Answer.ORIGINAL && dialog.getToggleState();
		return answer;
	}
}
