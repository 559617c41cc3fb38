package org.tftsr.integrations.tests.support;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A request that a fake service has received.
 *
 * @param method  HTTP method
 * @param target  path and query as they were sent
 * @param headers names in small letters
 * @param body    the body; empty where there was none
 */
public record Received(String method, String target, Map<String, String> headers, byte[] body) {

	/** The body as text. */
	public String text() {
		return new String(body, StandardCharsets.UTF_8);
	}

	/** The path, decoded. */
	public String path() {
		return decoded(rawPath());
	}

	/** The path as it was sent. */
	public String rawPath() {
		int query = target.indexOf('?');
		return query < 0 ? target : target.substring(0, query);
	}

	/** The parameters, decoded. */
	public Map<String, String> parameters() {
		Map<String, String> parameters = new LinkedHashMap<>();
		int query = target.indexOf('?');
		for (String pair : query < 0 ? new String[0] : target.substring(query + 1).split("&")) {
			String[] parts = pair.split("=", 2);
			parameters.put(decoded(parts[0]), parts.length < 2 ? "" : decoded(parts[1]));
		}
		return parameters;
	}

	private static String decoded(String text) {
		return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
	}
}
