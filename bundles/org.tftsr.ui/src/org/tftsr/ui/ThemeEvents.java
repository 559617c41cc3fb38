package org.tftsr.ui;

import java.util.Dictionary;
import java.util.Hashtable;

import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.event.EventConstants;
import org.osgi.service.event.EventHandler;

/** Tells when the workbench has been given another theme. A part unregisters its subscription when it is disposed. */
public final class ThemeEvents {

	/** As the theme engine announces it; the constant of its API is in a package that is not exported to all. */
	private static final String CHANGED = "org/eclipse/e4/ui/css/swt/theme/ThemeManager/themeChanged"; //$NON-NLS-1$

	private ThemeEvents() {
	}

	/** Hears of every change, once all that is shown has been styled anew, on a thread of the sender's choosing. */
	public static ServiceRegistration<EventHandler> subscribe(Runnable listener) {
		BundleContext context = FrameworkUtil.getBundle(ThemeEvents.class).getBundleContext();
		Dictionary<String, Object> properties = new Hashtable<>();
		properties.put(EventConstants.EVENT_TOPIC, CHANGED);
		return context.registerService(EventHandler.class, event -> listener.run(), properties);
	}
}
