package org.tftsr.net.internal.proxy;

import java.net.URI;
import java.util.Optional;

import org.eclipse.core.net.proxy.IProxyData;
import org.eclipse.core.net.proxy.IProxyService;
import org.eclipse.osgi.util.NLS;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.net.NetworkProblem;
import org.tftsr.net.NetworkProblem.Reason;
import org.tftsr.net.spi.HttpProxy;
import org.tftsr.net.spi.ProxySource;

/** What is set on the page <em>Network Connections</em>. Loaded only where the package of its service is there. */
final class EclipseProxies {

	private static final int USUAL_PORT = 80;

	private EclipseProxies() {
	}

	/** @param otherwise asked where the service is not running */
	static Optional<HttpProxy> select(BundleContext context, URI address, ProxySource otherwise) throws TftsrException {
		ServiceReference<IProxyService> reference = context.getServiceReference(IProxyService.class);
		IProxyService service = reference == null ? null : context.getService(reference);
		if (service == null) {
			return otherwise.select(address);
		}
		try {
			return select(service, address);
		} finally {
			context.ungetService(reference);
		}
	}

	private static Optional<HttpProxy> select(IProxyService service, URI address) throws NetworkProblem {
		if (!service.isProxiesEnabled()) {
			return Optional.empty();
		}
		for (IProxyData data : service.select(address)) {
			if (data.getHost() != null && IProxyData.HTTPS_PROXY_TYPE.equals(data.getType())) {
				return Optional.of(
						new HttpProxy(data.getHost(), data.getPort() < 0 ? USUAL_PORT : data.getPort(), data.getUserId(), data.getPassword()));
			}
		}
		for (IProxyData data : service.select(URI.create("socks://" + address.getHost()))) {
			if (data.getHost() != null && IProxyData.SOCKS_PROXY_TYPE.equals(data.getType())) {
				// to go past it would show the server where this machine is
				throw new NetworkProblem(Reason.PROXY, Messages.EclipseProxies_socksWhat,
						NLS.bind(Messages.EclipseProxies_socksWhy, address.getHost()), Messages.EclipseProxies_socksRemedy, null);
			}
		}
		return Optional.empty();
	}
}
