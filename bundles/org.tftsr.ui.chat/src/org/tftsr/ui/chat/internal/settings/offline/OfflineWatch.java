package org.tftsr.ui.chat.internal.settings.offline;

import java.util.concurrent.atomic.AtomicBoolean;

import org.eclipse.e4.ui.workbench.IWorkbench;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.event.Event;
import org.osgi.service.event.EventConstants;
import org.osgi.service.event.EventHandler;
import org.tftsr.core.event.Topics;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.vault.Vault;
import org.tftsr.net.NetworkSettingsService;
import org.tftsr.ui.ContextSwitch;
import org.tftsr.ui.JobFamilies;
import org.tftsr.ui.ServiceJob;
import org.tftsr.ui.Services;
import org.tftsr.ui.StatusSign;

/**
 * Tells commands and the status line whether nothing may leave this machine. Looked up when the vault was opened and when the setting
 * changed, and whenever somebody comes back from another program, which may have changed it; never while the vault is closed: to know it is
 * no reason to ask for a passphrase. The reference to the workbench is a condition.
 */
@Component(service = EventHandler.class, property = { EventConstants.EVENT_TOPIC + '=' + Topics.SETTING_CHANGED,
		EventConstants.EVENT_TOPIC + '=' + Topics.VAULT_UNLOCKED }, reference = @Reference(name = "workbench", service = IWorkbench.class))
public final class OfflineWatch implements EventHandler {

	/** The context of plugin.xml; one with such a name is not offered for keys. */
	private static final String OFFLINE = "org.tftsr.ui.chat.internal.offline";
	private static final String KEY = "key";
	private static final StatusSign.Look GO_ONLINE = new StatusSign.Look("org.tftsr.ui.chat.goOnline",
			"platform:/plugin/org.tftsr.ui/icons/obj16/offline.svg", Messages.Offline_sign, Messages.Offline_online);

	private final ContextSwitch context = new ContextSwitch();
	private final StatusSign sign = new StatusSign("org.tftsr.ui.chat.trim");
	/** What is shown; null before anything is known. On the user interface thread alone. */
	private Boolean shown;
	/** Whether another program has the keyboard. On the user interface thread alone. */
	private boolean elsewhere;
	private final AtomicBoolean looksAtKeyboard = new AtomicBoolean();

	@Override
	public void handleEvent(Event event) {
		boolean other = Topics.SETTING_CHANGED.equals(event.getTopic()) && !NetworkSettingsService.OFFLINE.equals(event.getProperty(KEY));
		if (other || !PlatformUI.isWorkbenchRunning()) {
			return;
		}
		Display display = PlatformUI.getWorkbench().getDisplay();
		if (!display.isDisposed()) {
			if (looksAtKeyboard.compareAndSet(false, true)) {
				display.asyncExec(() -> watchKeyboard(display));
			}
			read(display, () -> true);
		}
	}

	/** From one window of ours to another, nothing has changed. */
	private void watchKeyboard(Display display) {
		elsewhere = display.getActiveShell() == null;
		display.addFilter(SWT.Deactivate, left -> display.asyncExec(() -> elsewhere |= display.getActiveShell() == null));
		display.addFilter(SWT.Activate, come -> {
			if (elsewhere && come.widget instanceof Shell) {
				elsewhere = false;
				read(display, () -> Services.get(Vault.class).state().open());
			}
		});
	}

	private void read(Display display, Condition wanted) {
		ServiceJob.scheduleUnasked(Messages.Offline_reading, JobFamilies.PROVIDERS, progress -> {
			if (wanted.holds()) {
				boolean offline = Services.get(NetworkSettingsService.class).get().offline();
				if (!display.isDisposed()) {
					display.asyncExec(() -> show(offline));
				}
			}
		});
	}

	/** What may fail as anything that is read. */
	@FunctionalInterface
	private interface Condition {
		boolean holds() throws TftsrException;
	}

	private void show(boolean offline) {
		if (shown != null && shown == offline) {
			return;
		}
		shown = offline;
		context.show(offline ? OFFLINE : null);
		sign.show(offline ? GO_ONLINE : null);
	}
}
