package org.tftsr.integrations.tests.support;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Hashtable;

import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;

/** Lets time pass for sign-ins and publications while it is open. */
public final class SetClock implements InstantSource, AutoCloseable {

	private volatile Duration ahead = Duration.ZERO;
	private final ServiceRegistration<?> registration;

	/** The time of the machine, to begin with. */
	public SetClock() {
		Hashtable<String, Object> properties = new Hashtable<>();
		properties.put(Constants.SERVICE_RANKING, Integer.MAX_VALUE);
		registration = FrameworkUtil.getBundle(SetClock.class).getBundleContext().registerService(InstantSource.class, this, properties);
	}

	@Override
	public Instant instant() {
		return Instant.now().plus(ahead);
	}

	/** Lets time pass. */
	public void pass(Duration time) {
		ahead = ahead.plus(time);
	}

	@Override
	public void close() {
		registration.unregister();
	}
}
