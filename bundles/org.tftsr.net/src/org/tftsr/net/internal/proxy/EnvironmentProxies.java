package org.tftsr.net.internal.proxy;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

import org.eclipse.osgi.util.NLS;
import org.tftsr.net.NetworkProblem;
import org.tftsr.net.NetworkProblem.Reason;
import org.tftsr.net.spi.HttpProxy;
import org.tftsr.net.spi.ProxySource;

/**
 * What the system properties of Java ({@code https.proxyHost}, {@code https.proxyPort}, {@code http.nonProxyHosts}) say, or else the
 * variables that most programs know ({@code HTTPS_PROXY}, {@code ALL_PROXY}, {@code NO_PROXY}, in either case of letters).
 */
final class EnvironmentProxies implements ProxySource {

	private static final int USUAL_PORT = 80;
	private static final int USUAL_JAVA_PORT = 443;

	private final Map<String, String> environment;
	private final Properties properties;

	EnvironmentProxies(Map<String, String> environment, Properties properties) {
		this.environment = environment;
		this.properties = properties;
	}

	@Override
	public Optional<HttpProxy> select(URI address) throws NetworkProblem {
		String host = address.getHost();
		String named = properties.getProperty("https.proxyHost");
		if (named != null && !named.isBlank()) {
			return Exceptions.ofJava(properties.getProperty("http.nonProxyHosts")).has(host, address.getPort()) ? Optional.empty()
					: Optional.of(ofJava(named.strip()));
		}
		String variable = variable("HTTPS_PROXY");
		String proxy = variable.isEmpty() ? variable("ALL_PROXY") : variable;
		if (proxy.isEmpty() || Exceptions.ofVariable(variable("NO_PROXY")).has(host, address.getPort())) {
			return Optional.empty();
		}
		return Optional.of(ofVariable(proxy));
	}

	private HttpProxy ofJava(String host) throws NetworkProblem {
		String port = properties.getProperty("https.proxyPort", Integer.toString(USUAL_JAVA_PORT)).strip();
		if (!port.matches("\\d{1,5}")) {
			throw wrong("https.proxyPort", Messages.EnvironmentProxies_noPort);
		}
		return new HttpProxy(host, Integer.parseInt(port), properties.getProperty("https.proxyUser"),
				properties.getProperty("https.proxyPassword"));
	}

	private String variable(String name) {
		String small = environment.getOrDefault(name.toLowerCase(Locale.ROOT), "").strip();
		return small.isEmpty() ? environment.getOrDefault(name, "").strip() : small;
	}

	private static HttpProxy ofVariable(String value) throws NetworkProblem {
		try {
			URI uri = new URI(value.contains("://") ? value : "http://" + value);
			if (!"http".equalsIgnoreCase(uri.getScheme())) {
				throw wrong("HTTPS_PROXY", Messages.EnvironmentProxies_form);
			}
			if (uri.getHost() == null) {
				throw wrong("HTTPS_PROXY", Messages.EnvironmentProxies_noHost);
			}
			String[] credentials = uri.getRawUserInfo() == null ? new String[0] : uri.getRawUserInfo().split(":", 2);
			return new HttpProxy(uri.getHost(), uri.getPort() < 0 ? USUAL_PORT : uri.getPort(), decoded(credentials, 0),
					decoded(credentials, 1));
		} catch (URISyntaxException e) {
			// the text may hold a password, and so would the cause
			throw wrong("HTTPS_PROXY", Messages.EnvironmentProxies_noAddress);
		}
	}

	private static String decoded(String[] parts, int index) {
		return parts.length > index ? URLDecoder.decode(parts[index].replace("+", "%2B"), StandardCharsets.UTF_8) : null;
	}

	private static NetworkProblem wrong(String name, String why) {
		return new NetworkProblem(Reason.PROXY, NLS.bind(Messages.EnvironmentProxies_what, name), why,
				NLS.bind(Messages.EnvironmentProxies_remedy, name), null);
	}
}
