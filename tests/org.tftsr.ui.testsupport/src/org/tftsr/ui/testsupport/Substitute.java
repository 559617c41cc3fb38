package org.tftsr.ui.testsupport;

import java.util.Dictionary;
import java.util.Hashtable;

import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;
import org.tftsr.ui.Services;

/** A service that takes the place of one of the product until it is closed. */
public final class Substitute implements AutoCloseable {

	private static final Integer FIRST = 1000;

	private final ServiceRegistration<?> registration;

	private Substitute(ServiceRegistration<?> registration) {
		this.registration = registration;
	}

	/** Whoever asks for a service of that type gets this one from now on. */
	public static <T> Substitute of(Class<T> type, T service) {
		// in the name of a bundle that runs; this one need not
		BundleContext context = FrameworkUtil.getBundle(Services.class).getBundleContext();
		Dictionary<String, Object> properties = new Hashtable<>();
		properties.put(Constants.SERVICE_RANKING, FIRST);
		return new Substitute(context.registerService(type, service, properties));
	}

	@Override
	public void close() {
		registration.unregister();
	}
}
