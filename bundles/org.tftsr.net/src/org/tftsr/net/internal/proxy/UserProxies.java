package org.tftsr.net.internal.proxy;

import java.net.URI;
import java.util.Optional;

import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.net.spi.HttpProxy;
import org.tftsr.net.spi.ProxySource;

/**
 * The proxies that are set in Eclipse, on the page <em>Network Connections</em>, where there is a workbench; in the environment where
 * there is none, as for the command line.
 */
@Component
public final class UserProxies implements ProxySource {

	private static final String SERVICE = "org.eclipse.core.net.proxy.IProxyService";
	/** Set where there is a workspace, and so a workbench. */
	private static final String WORKSPACE = "osgi.instance.area";

	private final BundleContext context;
	private final ProxySource environment = new EnvironmentProxies(System.getenv(), System.getProperties());

	/** Asks nothing yet. */
	@Activate
	public UserProxies(BundleContext context) {
		this.context = context;
	}

	@Override
	public Optional<HttpProxy> select(URI address) throws TftsrException {
		return hasEclipse() ? EclipseProxies.select(context, address, environment) : environment.select(address);
	}

	/** The bundle of the service is there only in some installations, and starts when its class is first asked for. */
	private boolean hasEclipse() {
		if (context.getProperty(WORKSPACE) == null) {
			return false;
		}
		try {
			context.getBundle().loadClass(SERVICE);
			return true;
		} catch (ClassNotFoundException e) {
			// an installation without it: the environment says
			return false;
		}
	}
}
