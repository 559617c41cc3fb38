package org.tftsr.ui.vault.internal.lock;

import java.util.List;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IEditorPart;
import org.tftsr.core.vault.Vault;
import org.tftsr.ui.JobFamilies;
import org.tftsr.ui.ServiceJob;
import org.tftsr.ui.Services;
import org.tftsr.ui.draft.DraftKeeper;

/**
 * Locks the vault so that nothing typed is lost: what is open is saved first, and what cannot be saved, as a question, is kept. An
 * editor that could not be saved keeps its text, hidden, until the vault is unlocked. On the user interface thread.
 */
final class WorkbenchLock {

	/** What was saved a moment ago must not come back as unsaved; but locking is not to wait for a disk that hangs. */
	private static final int DRAFTS_MILLIS = 2_000;

	private WorkbenchLock() {
	}

	/** Locks because a person wants it, who is asked where something cannot be saved. */
	static void lock(Shell shell) {
		List<IEditorPart> unsaved = VaultEditors.save();
		if (unsaved.isEmpty() || MessageDialog.open(MessageDialog.WARNING, shell, Messages.Lock_title,
				NLS.bind(Messages.Lock_notSaved, unsaved.size()), SWT.NONE, Messages.Lock_anyway,
				IDialogConstants.CANCEL_LABEL) == 0) {
			schedule();
		}
	}

	/** Locks because nobody seems to be there. */
	static void lockUnattended() {
		VaultEditors.save();
		schedule();
	}

	private static void schedule() {
		DraftKeeper.keepAllNow();
		new ServiceJob(Messages.Lock_job, JobFamilies.VAULT, progress -> {
			DraftKeeper.awaitWritten(DRAFTS_MILLIS);
			Services.get(Vault.class).lock();
		}).schedule();
	}
}
