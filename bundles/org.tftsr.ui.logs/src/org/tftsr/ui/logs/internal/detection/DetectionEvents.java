package org.tftsr.ui.logs.internal.detection;

import java.util.Dictionary;
import java.util.Hashtable;

import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.event.EventConstants;
import org.osgi.service.event.EventHandler;
import org.tftsr.core.event.Topics;
import org.tftsr.core.pii.DetectionSettingsRepository;

/** Tells parts of the workbench that the settings of detection have changed. */
public final class DetectionEvents {

	private static final String FILTER = "(key=" + DetectionSettingsRepository.KEY + ')'; //$NON-NLS-1$

	private DetectionEvents() {
	}

	/**
	 * Calls a listener after each change, on a thread of the sender's choosing.
	 *
	 * @return to be unregistered by whoever no longer listens
	 */
	public static ServiceRegistration<EventHandler> subscribe(Runnable listener) {
		BundleContext context = FrameworkUtil.getBundle(DetectionEvents.class).getBundleContext();
		Dictionary<String, Object> properties = new Hashtable<>();
		properties.put(EventConstants.EVENT_TOPIC, Topics.SETTING_CHANGED);
		properties.put(EventConstants.EVENT_FILTER, FILTER);
		return context.registerService(EventHandler.class, event -> listener.run(), properties);
	}
}
