package org.tftsr.ui.vault.internal.prompt;

import java.util.concurrent.atomic.AtomicReference;

import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Display;
import org.tftsr.core.vault.SecretAnswer;
import org.tftsr.core.vault.SecretRequest;

/**
 * What a person is offered once the vault is open, because of how it was opened: a recovery code for a new vault, a new
 * passphrase where the recovery code was needed.
 */
public enum AfterUnlock {

	/** There is nothing to offer. */
	NOTHING,
	/** The vault is new, and only one way leads into it. */
	OFFER_RECOVERY_CODE,
	/** The passphrase seems to be forgotten. */
	OFFER_PASSPHRASE;

	/** How often it is looked whether a dialog is still open. */
	private static final int LOOK_MILLIS = 200;

	private static final AtomicReference<AfterUnlock> NEXT = new AtomicReference<>(NOTHING);

	/** Notes what was answered, on any thread. */
	static void expect(SecretRequest request, SecretAnswer answer) {
		NEXT.set(switch (answer) {
		case SecretAnswer.OfRecoveryCode code when request.reason() == SecretRequest.Reason.UNLOCK -> OFFER_PASSPHRASE;
		case SecretAnswer.OfPassphrase passphrase when isNew(request) -> OFFER_RECOVERY_CODE;
		case SecretAnswer.OfKeyring keyring when isNew(request) -> OFFER_RECOVERY_CODE;
		default -> NOTHING;
		});
	}

	private static boolean isNew(SecretRequest request) {
		return request.reason() == SecretRequest.Reason.SET_UP;
	}

	/**
	 * The vault is open: makes the offer, on the user interface thread. What the vault was opened for may be going on in a
	 * dialog; that comes first, or it could not be closed before this one.
	 */
	public static void offer() {
		if (NEXT.get() != NOTHING) {
			if (DialogParent.isDialogOpen()) {
				Display.getCurrent().timerExec(LOOK_MILLIS, AfterUnlock::offer);
			} else {
				NEXT.getAndSet(NOTHING).make();
			}
		}
	}

	private void make() {
		switch (this) {
		case OFFER_RECOVERY_CODE -> VaultChanges.createRecoveryCode();
		case OFFER_PASSPHRASE -> {
			if (MessageDialog.open(MessageDialog.QUESTION, DialogParent.get(), Messages.After_title, Messages.After_passphrase, 0,
					Messages.After_setPassphrase, Messages.After_later) == 0) {
				VaultChanges.setPassphrase(DialogParent.get());
			}
		}
		case NOTHING -> {
			// most times
		}
		}
	}

	/** The vault is locked: what was not offered until now is not offered any more. */
	public static void forget() {
		NEXT.set(NOTHING);
	}
}
