package org.tftsr.net.internal.proxy;

import java.net.URI;
import java.util.Optional;

import org.eclipse.core.net.proxy.IProxyData;
import org.eclipse.core.net.proxy.IProxyService;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.net.NetworkProblem;
import org.tftsr.net.NetworkProblem.Reason;
import org.tftsr.net.spi.HttpProxy;
import org.tftsr.net.spi.ProxySource;

/** What is set on the page <em>Network Connections</em>. Loaded only where the package of its service is there. */
final class EclipseProxies {

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
		IProxyData[] found = service.isProxiesEnabled() ? service.select(address) : new IProxyData[0];
		boolean socks = false;
		for (IProxyData data : found) {
			if (data.getHost() == null) {
				continue;
			}
			if (!IProxyData.SOCKS_PROXY_TYPE.equals(data.getType())) {
				return Optional.of(new HttpProxy(data.getHost(), data.getPort() < 0 ? 80 : data.getPort(), data.getUserId(),
						data.getPassword()));
			}
			socks = true;
		}
		if (socks) {
			throw new NetworkProblem(Reason.PROXY, "Cannot use the proxy", "only a SOCKS proxy is set for " + address.getHost(),
					"Set one for HTTPS on the page Network Connections", null);
		}
		return Optional.empty();
	}
}
