package org.tftsr.integrations.tests.signin;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/** What a browser does in a sign-in: it goes where it is sent, with its cookies. */
public final class Browser {

	private static final int MOST = 15;

	private final HttpClient client = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

	/** Goes on until it is sent to the redirect address of the request, and says where that is without going there. */
	public URI answerTo(URI authorization) throws IOException, InterruptedException {
		String redirect = parameters(authorization).get("redirect_uri");
		URI at = authorization;
		for (int i = 0; i < MOST; i++) {
			HttpResponse<String> page = get(at);
			String location = page.headers().firstValue("location")
					.orElseThrow(() -> new IOException("No sign-in: " + page.statusCode() + ' ' + page.body()));
			at = at.resolve(location);
			if (at.toString().startsWith(redirect)) {
				return at;
			}
		}
		throw new IOException("Sent on without end");
	}

	/** Signs in, and comes back. */
	public HttpResponse<String> signIn(URI authorization) throws IOException, InterruptedException {
		return get(answerTo(authorization));
	}

	/** Shows one page. */
	public HttpResponse<String> get(URI address) throws IOException, InterruptedException {
		return client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
	}

	/** The parameters of an address, decoded. */
	public static Map<String, String> parameters(URI address) {
		return Arrays.stream(address.getRawQuery().split("&")).map(pair -> pair.split("=", 2))
				.collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
	}

	/** The address with another value of a parameter. */
	public static URI with(URI address, String name, String value) {
		return URI.create(address.toString().replaceFirst("([?&])" + name + "=[^&]*", "$1" + name + "=" + value));
	}

	/** The address without a parameter, which is not the first one. */
	static URI without(URI address, String name) {
		return URI.create(address.toString().replaceFirst("&" + name + "=[^&]*", ""));
	}
}
