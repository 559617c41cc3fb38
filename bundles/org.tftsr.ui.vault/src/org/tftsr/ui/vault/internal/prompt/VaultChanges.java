package org.tftsr.ui.vault.internal.prompt;

import java.time.Duration;

import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;
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

	/** Makes a recovery code and shows it. */
	public static void createRecoveryCode() {
		ServiceJob.scheduleForUser(Messages.Changes_makingCode, JobFamilies.VAULT, progress -> {
			try (RecoveryCode code = Services.get(Vault.class).createRecoveryCode()) {
				PlatformUI.getWorkbench().getDisplay().syncExec(() -> RecoveryCodeDialog.show(code));
			}
		});
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
