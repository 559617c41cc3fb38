package org.tftsr.cli.internal;

import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceReference;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.start.ServiceBundles;

/** Looks services up and offers some. The process ends with the command, so nothing is given back. */
final class Services {

	private Services() {
	}

	/** Registers a service for as long as the process lives. */
	static <T> void offer(Class<T> type, T service) {
		FrameworkUtil.getBundle(Services.class).getBundleContext().registerService(type, service, null);
	}

	static <T> T get(Class<T> type) throws TftsrException {
		Bundle bundle = FrameworkUtil.getBundle(Services.class);
		BundleContext context = bundle.getBundleContext();
		ServiceBundles.start(context);
		ServiceReference<T> reference = context.getServiceReference(type);
		T service = reference == null ? null : context.getService(reference);
		if (service == null) {
			throw new TftsrException(ProblemKind.INTERNAL, "Cannot start",
					"the installation lacks the service " + type.getSimpleName(), "Install the product again");
		}
		return service;
	}
}
