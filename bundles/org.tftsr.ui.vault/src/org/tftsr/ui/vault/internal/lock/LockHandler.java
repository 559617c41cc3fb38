package org.tftsr.ui.vault.internal.lock;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Shell;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.vault.Protection;
import org.tftsr.core.vault.Vault;
import org.tftsr.ui.Problems;
import org.tftsr.ui.Services;
import org.tftsr.ui.vault.internal.prompt.DialogParent;
import org.tftsr.ui.vault.internal.prompt.VaultChanges;

/** <em>Lock Vault</em>. Where nothing would be asked to unlock it, says so first. */
public final class LockHandler extends AbstractHandler {

	private static final int SET_PASSPHRASE = 0;
	private static final int LOCK_ANYWAY = 1;

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		Shell shell = DialogParent.get();
		try {
			if (Services.get(Vault.class).state().protections().contains(Protection.PASSPHRASE)) {
				WorkbenchLock.lock(shell);
			} else {
				lockWithoutPassphrase(shell);
			}
		} catch (TftsrException e) {
			Problems.show(e);
		}
		return null;
	}

	private static void lockWithoutPassphrase(Shell shell) {
		switch (MessageDialog.open(MessageDialog.QUESTION, shell, Messages.Lock_title, Messages.Lock_noPassphrase,
				SWT.NONE, Messages.Lock_setPassphrase, Messages.Lock_anyway, IDialogConstants.CANCEL_LABEL)) {
		case SET_PASSPHRASE -> VaultChanges.setPassphrase(shell);
		case LOCK_ANYWAY -> WorkbenchLock.lock(shell);
		default -> {
			// cancelled
		}
		}
	}
}
