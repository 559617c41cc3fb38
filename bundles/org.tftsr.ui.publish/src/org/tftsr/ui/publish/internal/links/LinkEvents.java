package org.tftsr.ui.publish.internal.links;

import java.util.Dictionary;
import java.util.Hashtable;
import java.util.UUID;

import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.event.EventConstants;
import org.osgi.service.event.EventHandler;
import org.tftsr.core.event.Topics;

/** Tells that what an issue is linked with was changed. */
final class LinkEvents {

	private LinkEvents() {
	}

	/**
	 * Calls a listener from now on, on a thread of the sender's choosing.
	 *
	 * @return to be unregistered by whoever no longer listens
	 */
	static ServiceRegistration<EventHandler> subscribe(UUID issueId, Runnable listener) {
		BundleContext context = FrameworkUtil.getBundle(LinkEvents.class).getBundleContext();
		Dictionary<String, Object> properties = new Hashtable<>();
		properties.put(EventConstants.EVENT_TOPIC, Topics.ISSUE_CHANGED);
		properties.put(EventConstants.EVENT_FILTER, "(" + Topics.ISSUE_ID + '=' + issueId + ')');
		return context.registerService(EventHandler.class, event -> listener.run(), properties);
	}
}
