package org.tftsr.net.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.List;

import org.eclipse.core.net.proxy.IProxyData;
import org.eclipse.core.net.proxy.IProxyService;
import org.eclipse.core.runtime.CoreException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tftsr.net.NetworkProblem.Reason;
import org.tftsr.testsupport.TestServices;

/** The proxy that is set on the page Network Connections is the one that is used. */
class EclipseProxyTest {

	private static final URI ADDRESS = URI.create("https://model.example/v1");

	private IProxyService service;
	private TestProxy proxy;

	@BeforeEach
	void begin() {
		// its bundle starts, and registers the service, when its class is loaded
		service = TestServices.get(IProxyService.class);
		proxy = new TestProxy(1, target -> false);
		service.setSystemProxiesEnabled(false);
		service.setProxiesEnabled(true);
	}

	@AfterEach
	void end() throws CoreException {
		use(IProxyData.HTTPS_PROXY_TYPE, null, -1);
		use(IProxyData.SOCKS_PROXY_TYPE, null, -1);
		service.setNonProxiedHosts(new String[] { "localhost", "127.0.0.1" });
		proxy.close();
	}

	private void use(String type, String host, int port) throws CoreException {
		IProxyData data = service.getProxyData(type);
		data.setHost(host);
		data.setPort(port);
		service.setProxyData(new IProxyData[] { data });
	}

	private int port() {
		return proxy.address(null, null).port();
	}

	@Test
	void theOneForHttpsIsUsed() throws CoreException {
		use(IProxyData.HTTPS_PROXY_TYPE, "127.0.0.1", port());
		assertTrue(Sending.failing(Reason.PROXY, Requests.to(ADDRESS)).getMessage().contains("127.0.0.1:" + port()));
		assertEquals(List.of("model.example:443"), proxy.refused());
	}

	@Test
	void hostsThatAreLeftOutAreReachedWithoutIt() throws CoreException {
		use(IProxyData.HTTPS_PROXY_TYPE, "127.0.0.1", port());
		service.setNonProxiedHosts(new String[] { "*.invalid" });
		Sending.failing(Reason.NAME, Requests.to(URI.create("https://model.invalid/v1")));
		assertEquals(List.of(), proxy.requests());
	}

	@Test
	void aProxyOfAnotherKindIsToldRatherThanPassedBy() throws CoreException {
		use(IProxyData.SOCKS_PROXY_TYPE, "127.0.0.1", port());
		assertTrue(Sending.failing(Reason.PROXY, Requests.to(ADDRESS)).getMessage().contains("SOCKS"));
		assertEquals(List.of(), proxy.requests());
	}
}
