package org.tftsr.ui.vault.internal.prompt;

import java.util.concurrent.atomic.AtomicReference;

import org.eclipse.jface.dialogs.MessageDialog;
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

	/** The vault is open: makes the offer, on the user interface thread. */
	public static void offer() {
		switch (NEXT.getAndSet(NOTHING)) {
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
}
