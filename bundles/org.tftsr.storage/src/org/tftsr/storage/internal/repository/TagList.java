package org.tftsr.storage.internal.repository;

import java.util.List;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;

/** Tags as the column keeps them: a JSON array of text. */
final class TagList {

	private static final String NONE = "[]";
	private static final Gson JSON = new Gson();

	private TagList() {
	}

	static String toJson(List<String> tags) {
		return JSON.toJson(tags);
	}

	/** The tags of a column; none where another program wrote something else. */
	static List<String> parse(String json) {
		if (json == null || json.isBlank() || NONE.equals(json)) {
			return List.of();
		}
		try {
			return JsonParser.parseString(json) instanceof JsonArray array ? array.asList().stream()
					.filter(JsonElement::isJsonPrimitive).map(JsonElement::getAsString).toList() : List.of();
		} catch (JsonParseException e) {
			return List.of();
		}
	}
}
