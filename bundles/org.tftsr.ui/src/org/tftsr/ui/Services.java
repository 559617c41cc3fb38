package org.tftsr.ui;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.eclipse.osgi.util.NLS;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkUtil;
import org.osgi.util.tracker.ServiceTracker;
import org.tftsr.core.problem.CancelledException;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.start.ServiceBundles;
import org.tftsr.ui.internal.Messages;

/**
 * The OSGi services that parts of the workbench call; those are created by the workbench and so cannot have services
 * injected by Declarative Services. Thread-safe.
 */
public final class Services {

	/**
	 * One tracker a type, open for as long as the bundle runs. To release a service after each use instead would make
	 * Declarative Services tear its component down and build a new one for the next use.
	 */
	private static final Map<Class<?>, ServiceTracker<?, ?>> TRACKERS = new ConcurrentHashMap<>();

	private Services() {
	}

	/**
	 * The service of a type. Its first use may start a bundle and open the database: call it from a job.
	 *
	 * @return never null
	 * @throws TftsrException where no bundle offers such a service; {@code CANCELLED} where the program is ending, as what
	 *                        the service needs may have stopped already
	 */
	public static <T> T get(Class<T> type) throws TftsrException {
		if (isEnding()) {
			throw new CancelledException();
		}
		ServiceBundles.start(FrameworkUtil.getBundle(Services.class).getBundleContext());
		Object service = TRACKERS.computeIfAbsent(type, Services::open).getService();
		if (service == null) {
			throw new TftsrException(ProblemKind.INTERNAL,
					NLS.bind(Messages.Services_missing_what, type.getSimpleName()), Messages.Services_missing_why,
					Messages.Services_missing_remedy);
		}
		return type.cast(service);
	}

	/** Whether a job runs on while the bundles are stopped, which nobody need hear of. */
	private static boolean isEnding() {
		BundleContext context = FrameworkUtil.getBundle(Services.class).getBundleContext();
		return context == null || context.getBundle(Constants.SYSTEM_BUNDLE_LOCATION).getState() == Bundle.STOPPING;
	}

	/** All services of a type, in the order in which they are preferred; none where no bundle offers one. */
	public static <T> List<T> all(Class<T> type) {
		ServiceTracker<?, ?> tracker = TRACKERS.computeIfAbsent(type, Services::open);
		return tracker.getTracked().values().stream().map(type::cast).toList();
	}

	private static <T> ServiceTracker<T, T> open(Class<T> type) {
		BundleContext context = FrameworkUtil.getBundle(Services.class).getBundleContext();
		ServiceTracker<T, T> tracker = new ServiceTracker<>(context, type, null);
		tracker.open();
		return tracker;
	}
}
