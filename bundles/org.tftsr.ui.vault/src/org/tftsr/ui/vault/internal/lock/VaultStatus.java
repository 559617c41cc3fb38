package org.tftsr.ui.vault.internal.lock;

import java.time.Duration;

import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;
import org.tftsr.core.vault.Vault;
import org.tftsr.ui.CommandIds;
import org.tftsr.ui.ContextSwitch;
import org.tftsr.ui.JobFamilies;
import org.tftsr.ui.ServiceJob;
import org.tftsr.ui.Services;
import org.tftsr.ui.StatusSign;
import org.tftsr.ui.vault.internal.prompt.AfterUnlock;

/**
 * Tells commands and the status line whether the vault is open, and locks it when nobody works with it. It belongs to the user
 * interface thread.
 */
public final class VaultStatus {

	/** The context of plugin.xml; one with such a name is not offered for keys. */
	private static final String OPEN = "org.tftsr.ui.vault.internal.open"; //$NON-NLS-1$
	private static final String SIGN = "org.tftsr.ui.vault.trim"; //$NON-NLS-1$
	private static final StatusSign.Look OPENED = new StatusSign.Look(CommandIds.LOCK_VAULT,
			"platform:/plugin/org.tftsr.ui/icons/obj16/unlocked.svg", Messages.Status_open, Messages.Status_lock); //$NON-NLS-1$
	private static final StatusSign.Look LOCKED = new StatusSign.Look(CommandIds.UNLOCK_VAULT,
			"platform:/plugin/org.tftsr.ui/icons/obj16/locked.svg", Messages.Status_locked, Messages.Status_unlock); //$NON-NLS-1$
	private static final VaultStatus OF_WORKBENCH = new VaultStatus();

	private final ContextSwitch context = new ContextSwitch();
	private final StatusSign sign = new StatusSign(SIGN);
	private boolean isOpen;
	private IdleLock idleLock;

	private VaultStatus() {
	}

	/** The time after which the vault locks itself has been changed. */
	public static void idleLockChanged() {
		OF_WORKBENCH.readIdleLock();
	}

	/** The vault was opened or locked. */
	static void changed(boolean open) {
		OF_WORKBENCH.show(open);
	}

	private void show(boolean open) {
		isOpen = open;
		context.show(open ? OPEN : null);
		sign.show(open ? OPENED : LOCKED);
		if (open) {
			OwnDialogs.watch(PlatformUI.getWorkbench().getDisplay());
			readIdleLock();
			AfterUnlock.offer();
		} else {
			AfterUnlock.forget();
			setIdleLock(Duration.ZERO);
			OwnDialogs.close();
		}
	}

	private void readIdleLock() {
		Display display = PlatformUI.getWorkbench().getDisplay();
		new ServiceJob(Messages.Status_reading, JobFamilies.VAULT, progress -> {
			Duration time = Services.get(Vault.class).state().idleLock();
			display.asyncExec(() -> setIdleLock(isOpen ? time : Duration.ZERO));
		}).schedule();
	}

	private void setIdleLock(Duration time) {
		if (idleLock != null) {
			idleLock.stop();
			idleLock = null;
		}
		if (!time.isZero()) {
			idleLock = new IdleLock(PlatformUI.getWorkbench().getDisplay(), time);
		}
	}
}
