package org.tftsr.integrations.tests.confluence;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/**
 * A request as it arrived.
 *
 * @param target  path and query as they were sent
 * @param headers names in small letters
 */
record Seen(String method, String target, Map<String, String> headers, byte[] body) {

	String path() {
		int query = target.indexOf('?');
		return query < 0 ? target : target.substring(0, query);
	}

	/** A parameter, decoded; null where there is none. */
	String parameter(String name) {
		return parameters().get(name);
	}

	Map<String, String> parameters() {
		Map<String, String> parameters = new TreeMap<>();
		int query = target.indexOf('?');
		if (query >= 0) {
			for (String pair : target.substring(query + 1).split("&")) {
				String[] parts = pair.split("=", 2);
				parameters.put(decoded(parts[0]), parts.length > 1 ? decoded(parts[1]) : "");
			}
		}
		return parameters;
	}

	private static String decoded(String text) {
		return URLDecoder.decode(text, StandardCharsets.UTF_8);
	}

	String text() {
		return new String(body, StandardCharsets.UTF_8);
	}

	JsonObject json() {
		return JsonParser.parseString(text()).getAsJsonObject();
	}
}
