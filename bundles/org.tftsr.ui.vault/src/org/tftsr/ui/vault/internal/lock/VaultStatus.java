package org.tftsr.ui.vault.internal.lock;

import java.time.Duration;
import java.util.Map;

import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.AbstractSourceProvider;
import org.eclipse.ui.ISources;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.services.ISourceProviderService;
import org.tftsr.core.vault.Vault;
import org.tftsr.ui.JobFamilies;
import org.tftsr.ui.ServiceJob;
import org.tftsr.ui.Services;
import org.tftsr.ui.vault.internal.prompt.AfterUnlock;

/**
 * Whether the vault is open, for the commands and the status line: a variable of expressions in plugin.xml. It belongs to
 * the user interface thread.
 */
public final class VaultStatus extends AbstractSourceProvider {

	/** The variable. */
	private static final String VARIABLE = "org.tftsr.ui.vault.state"; //$NON-NLS-1$
	/** Not opened yet since the start. */
	private static final String CLOSED = "closed"; //$NON-NLS-1$
	private static final String OPEN = "open"; //$NON-NLS-1$
	private static final String LOCKED = "locked"; //$NON-NLS-1$

	private String state = CLOSED;
	private IdleLock idleLock;

	/** The one of the workbench. */
	static VaultStatus get() {
		return (VaultStatus) PlatformUI.getWorkbench().getService(ISourceProviderService.class)
				.getSourceProvider(VARIABLE);
	}

	/** The time after which the vault locks itself has been changed. */
	public static void idleLockChanged() {
		get().readIdleLock();
	}

	@Override
	public String[] getProvidedSourceNames() {
		return new String[] { VARIABLE };
	}

	@Override
	public Map<String, String> getCurrentState() {
		return Map.of(VARIABLE, state);
	}

	/** The vault was opened or locked. */
	void changed(boolean open) {
		state = open ? OPEN : LOCKED;
		fireSourceChanged(ISources.WORKBENCH, VARIABLE, state);
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
			display.asyncExec(() -> setIdleLock(OPEN.equals(state) ? time : Duration.ZERO));
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

	@Override
	public void dispose() {
		setIdleLock(Duration.ZERO);
	}
}
