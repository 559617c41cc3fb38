package org.tftsr.ui.vault.internal.lock;

import org.eclipse.e4.ui.workbench.IWorkbench;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.contexts.IContextService;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.event.Event;
import org.osgi.service.event.EventConstants;
import org.osgi.service.event.EventHandler;
import org.tftsr.core.event.Topics;

/**
 * Hears of locking and unlocking, whoever did it. The reference to the workbench is a condition. Nothing here is loaded
 * before the vault is opened for the first time.
 */
@Component(service = EventHandler.class, property = { EventConstants.EVENT_TOPIC + '=' + Topics.VAULT_LOCKED,
		EventConstants.EVENT_TOPIC + '=' + Topics.VAULT_UNLOCKED }, reference = @Reference(name = "workbench", service = IWorkbench.class))
public final class VaultWatch implements EventHandler {

	@Override
	public void handleEvent(Event event) {
		boolean open = Topics.VAULT_UNLOCKED.equals(event.getTopic());
		Display display = PlatformUI.getWorkbench().getDisplay();
		if (!display.isDisposed()) {
			display.asyncExec(() -> changed(open));
		}
	}

	private static void changed(boolean open) {
		// the last window may have been closed since
		if (PlatformUI.getWorkbench().getService(IContextService.class) != null) {
			VaultStatus.changed(open);
		}
	}
}
