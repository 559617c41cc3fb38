package org.tftsr.integrations.tests.confluence;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/** An answer. */
record Reply(int status, Map<String, String> headers, String body) {

	private static final Map<String, String> JSON = Map.of("Content-Type", "application/json;charset=UTF-8");

	static Reply json(JsonElement json) {
		return new Reply(200, JSON, json.toString());
	}

	static Reply json(int status, JsonElement json) {
		return new Reply(status, JSON, json.toString());
	}

	/** In the form of version 2. */
	static Reply error2(int status, String code, String title) {
		JsonObject error = new JsonObject();
		error.addProperty("status", status);
		error.addProperty("code", code);
		error.addProperty("title", title);
		error.add("detail", null);
		JsonObject errors = new JsonObject();
		errors.add("errors", Json.list(List.of(error)));
		return json(status, errors);
	}

	/** In the form of version 1 and of Data Center. */
	static Reply error1(int status, String message) {
		JsonObject error = new JsonObject();
		error.addProperty("statusCode", status);
		error.addProperty("message", message);
		return json(status, error);
	}

	static Reply page(int status, String title) {
		return new Reply(status, Map.of("Content-Type", "text/html"),
				"<!DOCTYPE html><html><head><title>" + title + "</title></head><body><h1>" + title + "</h1></body></html>");
	}

	Reply with(String header, String value) {
		Map<String, String> more = new HashMap<>(headers);
		more.put(header, value);
		return new Reply(status, more, body);
	}
}
