package org.tftsr.net.tests;

import java.util.Hashtable;

import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;

/** A service that stands in for that of the product while it is open. */
final class Substitute implements AutoCloseable {

	private final ServiceRegistration<?> registration;

	private Substitute(ServiceRegistration<?> registration) {
		this.registration = registration;
	}

	static <T> Substitute of(Class<T> type, T service) {
		Hashtable<String, Object> properties = new Hashtable<>();
		properties.put(Constants.SERVICE_RANKING, Integer.MAX_VALUE);
		return new Substitute(
				FrameworkUtil.getBundle(Substitute.class).getBundleContext().registerService(type, service, properties));
	}

	@Override
	public void close() {
		registration.unregister();
	}
}
