package org.tftsr.ui.vault.internal.prompt;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.vault.Passphrase;
import org.tftsr.core.vault.Protection;
import org.tftsr.core.vault.RecoveryCode;
import org.tftsr.core.vault.Vault;
import org.tftsr.ui.JobFamilies;
import org.tftsr.ui.ServiceJob;
import org.tftsr.ui.Services;

/** Changes how the vault is protected, each in a job that the user waits for. Called on the user interface thread. */
public final class VaultChanges {

	private VaultChanges() {
	}

	/** Asks for a new passphrase, and protects the vault with it. */
	public static void setPassphrase(Shell shell) {
		NewPassphraseDialog.ask(shell)
				.ifPresent(given -> ServiceJob.scheduleForUser(Messages.Changes_settingPassphrase, JobFamilies.VAULT,
						progress -> {
							try (Passphrase passphrase = given) {
								Services.get(Vault.class).protectWithPassphrase(passphrase);
							}
						}));
	}

	/** Lets the keyring of the system open the vault. */
	public static void useKeyring() {
		ServiceJob.scheduleForUser(Messages.Changes_keyring, JobFamilies.VAULT,
				progress -> Services.get(Vault.class).protectWithKeyring());
	}

	/** Shows a new recovery code, and lets it open the vault once the person has said that it is kept. */
	public static void createRecoveryCode() {
		ServiceJob.scheduleForUser(Messages.Changes_makingCode, JobFamilies.VAULT, progress -> {
			Vault vault = Services.get(Vault.class);
			boolean hasOne = vault.state().protections().contains(Protection.RECOVERY_CODE);
			try (RecoveryCode code = RecoveryCode.random()) {
				if (isKept(code, hasOne)) {
					putInForce(vault, code);
				}
			}
		});
	}

	private static boolean isKept(RecoveryCode code, boolean hasOne) {
		AtomicBoolean kept = new AtomicBoolean();
		PlatformUI.getWorkbench().getDisplay().syncExec(() -> kept.set(RecoveryCodeDialog.isKept(code, hasOne)));
		return kept.get();
	}

	/** Nobody must rely on a code that did not become the one of the vault. */
	private static void putInForce(Vault vault, RecoveryCode code) throws TftsrException {
		try {
			vault.protectWithRecoveryCode(code);
		} catch (TftsrException e) {
			throw new TftsrException(e.kind(), Messages.Changes_codeNotInForce_what, e.why(), e.remedy(), e);
		}
	}

	/** Removes a way into the vault. */
	public static void remove(Protection protection) {
		ServiceJob.scheduleForUser(Messages.Changes_removing, JobFamilies.VAULT,
				progress -> Services.get(Vault.class).removeProtection(protection));
	}

	/**
	 * Changes after how much time without input the vault locks itself.
	 *
	 * @param time  zero for never
	 * @param after runs on the thread of the job when it is done
	 */
	public static void setIdleLock(Duration time, Runnable after) {
		ServiceJob.scheduleForUser(Messages.Changes_idleLock, JobFamilies.VAULT, progress -> {
			Services.get(Vault.class).setIdleLock(time);
			after.run();
		});
	}
}
