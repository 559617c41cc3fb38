package org.tftsr.integrations.tests.support;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * What a fake service answers.
 *
 * @param status  HTTP status
 * @param headers headers
 * @param body    the body
 */
public record Reply(int status, Map<String, String> headers, byte[] body) {

	/** A document. */
	public static Reply json(int status, String json) {
		return new Reply(status, Map.of("Content-Type", "application/json;charset=utf-8"), json.getBytes(StandardCharsets.UTF_8));
	}

	/** A web page. */
	public static Reply page(int status, String title) {
		String html = "<!DOCTYPE html><html><head><title>" + title + "</title></head><body><h1>" + title + "</h1></body></html>";
		return new Reply(status, Map.of("Content-Type", "text/html; charset=utf-8"), html.getBytes(StandardCharsets.UTF_8));
	}

	/** Nothing but a status. */
	public static Reply empty(int status) {
		return new Reply(status, Map.of(), new byte[0]);
	}

	/** The same with one more header. */
	public Reply with(String name, String value) {
		Map<String, String> more = new HashMap<>(headers);
		more.put(name, value);
		return new Reply(status, more, body);
	}
}
