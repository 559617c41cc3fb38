package org.tftsr.ui;

import java.util.Dictionary;
import java.util.Hashtable;

import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.event.EventConstants;
import org.osgi.service.event.EventHandler;
import org.tftsr.core.event.Topics;

/** Tells parts of the workbench that the vault was locked or unlocked. */
public final class VaultEvents {

	private VaultEvents() {
	}

	/**
	 * Calls listeners from now on, on a thread of the sender's choosing.
	 *
	 * @return to be unregistered by whoever no longer listens
	 */
	public static ServiceRegistration<EventHandler> subscribe(Runnable locked, Runnable unlocked) {
		BundleContext context = FrameworkUtil.getBundle(VaultEvents.class).getBundleContext();
		Dictionary<String, Object> properties = new Hashtable<>();
		properties.put(EventConstants.EVENT_TOPIC, new String[] { Topics.VAULT_LOCKED, Topics.VAULT_UNLOCKED });
		return context.registerService(EventHandler.class, event -> {
			if (Topics.VAULT_LOCKED.equals(event.getTopic())) {
				locked.run();
			} else {
				unlocked.run();
			}
		}, properties);
	}
}
