package org.tftsr.core.start;

import org.eclipse.osgi.util.NLS;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.tftsr.core.internal.Messages;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;

/**
 * The bundles with the services of this program. They have no lazy activation policy, and so Declarative Services reads their
 * components only when somebody asks for a service: an IDE that has this program installed starts as if it had not. Whoever looks
 * a service up starts them first. Thread-safe.
 */
public final class ServiceBundles {

	private static final String PREFIX = "org.tftsr.";
	private static final String COMPONENTS = "Service-Component";

	private static boolean started;

	private ServiceBundles() {
	}

	/**
	 * Starts those that do not run, for as long as the program runs; the second and later calls do nothing.
	 *
	 * @param context of any bundle that runs
	 * @throws TftsrException {@code INTERNAL} where one cannot be started, as what it needs is not installed
	 */
	public static synchronized void start(BundleContext context) throws TftsrException {
		if (started) {
			return;
		}
		for (Bundle bundle : context.getBundles()) {
			if (hasServices(bundle)) {
				start(bundle);
			}
		}
		started = true;
	}

	private static boolean hasServices(Bundle bundle) {
		return String.valueOf(bundle.getSymbolicName()).startsWith(PREFIX) && bundle.getHeaders("").get(COMPONENTS) != null
				&& bundle.getHeaders("").get(Constants.BUNDLE_ACTIVATIONPOLICY) == null;
	}

	private static void start(Bundle bundle) throws TftsrException {
		try {
			bundle.start(Bundle.START_TRANSIENT);
		} catch (BundleException e) {
			throw new TftsrException(ProblemKind.INTERNAL, NLS.bind(Messages.ServiceBundles_what, bundle.getSymbolicName()), e.getMessage(),
					Messages.ServiceBundles_remedy, e);
		}
	}
}
