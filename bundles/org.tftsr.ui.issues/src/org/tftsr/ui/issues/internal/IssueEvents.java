package org.tftsr.ui.issues.internal;

import java.util.Dictionary;
import java.util.Hashtable;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;

import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.event.Event;
import org.osgi.service.event.EventConstants;
import org.osgi.service.event.EventHandler;
import org.tftsr.core.event.Topics;

/**
 * Subscribes parts of the workbench to the changes of issues. A part unregisters its subscription when it is
 * disposed.
 */
public final class IssueEvents {

	private IssueEvents() {
	}

	/** Hears of every change of any issue, on a thread of the sender's choosing. */
	public static ServiceRegistration<EventHandler> subscribe(Consumer<Event> listener) {
		return register(listener::accept);
	}

	/** Hears of every change of one issue, on a thread of the sender's choosing. */
	public static ServiceRegistration<EventHandler> subscribe(UUID issueId, Consumer<Event> listener) {
		String id = issueId.toString();
		return register(event -> {
			if (Objects.equals(id, event.getProperty(Topics.ISSUE_ID))) {
				listener.accept(event);
			}
		});
	}

	/** Hears of every change of one setting, on a thread of the sender's choosing. */
	public static ServiceRegistration<EventHandler> subscribeToSetting(String key, Runnable listener) {
		return register(Topics.SETTING_CHANGED, event -> {
			if (key.equals(event.getProperty("key"))) { //$NON-NLS-1$
				listener.run();
			}
		});
	}

	/** Hears of every change of a conversation about an issue, on a thread of the sender's choosing. */
	public static ServiceRegistration<EventHandler> subscribeToConversations(UUID issueId, Runnable listener) {
		String id = issueId.toString();
		return register(Topics.CONVERSATION_CHANGED, event -> {
			if (id.equals(event.getProperty(Topics.ISSUE_ID))) {
				listener.run();
			}
		});
	}

	private static ServiceRegistration<EventHandler> register(EventHandler handler) {
		return register(Topics.ISSUE_ALL, handler);
	}

	private static ServiceRegistration<EventHandler> register(String topic, EventHandler handler) {
		BundleContext context = FrameworkUtil.getBundle(IssueEvents.class).getBundleContext();
		Dictionary<String, Object> properties = new Hashtable<>();
		properties.put(EventConstants.EVENT_TOPIC, topic);
		return context.registerService(EventHandler.class, handler, properties);
	}
}
