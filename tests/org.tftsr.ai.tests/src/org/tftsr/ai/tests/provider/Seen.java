package org.tftsr.ai.tests.provider;

import java.nio.charset.StandardCharsets;
import java.util.Map;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/**
 * A request as it arrived.
 *
 * @param headers names in small letters
 */
record Seen(String method, String target, Map<String, String> headers, byte[] body) {

	String path() {
		int query = target.indexOf('?');
		return query < 0 ? target : target.substring(0, query);
	}

	String query() {
		int query = target.indexOf('?');
		return query < 0 ? "" : target.substring(query + 1);
	}

	String text() {
		return new String(body, StandardCharsets.UTF_8);
	}

	JsonObject json() {
		return JsonParser.parseString(text()).getAsJsonObject();
	}
}
