package org.tftsr.ui.logs.internal.bookmarks;

import java.util.Dictionary;
import java.util.Hashtable;
import java.util.List;

import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.event.EventConstants;
import org.osgi.service.event.EventHandler;
import org.tftsr.core.event.Topics;
import org.tftsr.ui.logs.internal.text.FileLog;

/** Tells that bookmarks of files outside the workspace have changed, which any editor of such a file may have done. */
final class SettingsEvents {

	private SettingsEvents() {
	}

	/**
	 * Calls a listener after each change, on a thread of the sender's choosing.
	 *
	 * @return to be unregistered by whoever no longer listens
	 */
	static ServiceRegistration<EventHandler> subscribe(List<FileLog> files, Runnable listener) {
		List<String> keys = files.stream().filter(file -> file.workspaceFile() == null && file.uri() != null)
				.map(file -> new SettingsStore(file.uri()).key()).toList();
		BundleContext context = FrameworkUtil.getBundle(SettingsEvents.class).getBundleContext();
		Dictionary<String, Object> properties = new Hashtable<>();
		properties.put(EventConstants.EVENT_TOPIC, Topics.SETTING_CHANGED);
		return context.registerService(EventHandler.class, event -> {
			if (keys.contains(event.getProperty("key"))) { //$NON-NLS-1$
				listener.run();
			}
		}, properties);
	}
}
