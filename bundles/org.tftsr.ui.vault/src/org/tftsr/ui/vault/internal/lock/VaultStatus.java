package org.tftsr.ui.vault.internal.lock;

import java.time.Duration;

import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;
import org.tftsr.core.vault.Vault;
import org.tftsr.ui.ContextSwitch;
import org.tftsr.ui.JobFamilies;
import org.tftsr.ui.ServiceJob;
import org.tftsr.ui.Services;
import org.tftsr.ui.vault.internal.prompt.AfterUnlock;

/**
 * Tells commands and the status line whether the vault is open, and locks it when nobody works with it. It belongs to the user
 * interface thread.
 */
public final class VaultStatus {

	/** Contexts of plugin.xml; those with such names are not offered for keys. */
	private static final String OPEN = "org.tftsr.ui.vault.internal.open"; //$NON-NLS-1$
	private static final String LOCKED = "org.tftsr.ui.vault.internal.locked"; //$NON-NLS-1$
	private static final VaultStatus OF_WORKBENCH = new VaultStatus();

	private final ContextSwitch context = new ContextSwitch();
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
		context.show(open ? OPEN : LOCKED);
		if (open) {
			readIdleLock();
			AfterUnlock.offer();
		} else {
			AfterUnlock.forget();
			setIdleLock(Duration.ZERO);
			WorkbenchLock.closeDialogs();
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
