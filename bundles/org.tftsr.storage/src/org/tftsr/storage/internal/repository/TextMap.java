package org.tftsr.storage.internal.repository;

import java.util.Map;
import java.util.TreeMap;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;

/** Texts by name as a column keeps them: a JSON object of text. */
final class TextMap {

	private static final Gson JSON = new Gson();

	private TextMap() {
	}

	static String toJson(Map<String, String> texts) {
		return JSON.toJson(new TreeMap<>(texts));
	}

	/** What is no text in it was written by another program, and is left out. */
	static Map<String, String> parse(String json) {
		Map<String, String> texts = new TreeMap<>();
		try {
			if (JsonParser.parseString(json) instanceof JsonObject object) {
				for (Map.Entry<String, JsonElement> entry : object.entrySet()) {
					if (entry.getValue().isJsonPrimitive()) {
						texts.put(entry.getKey(), entry.getValue().getAsString());
					}
				}
			}
			return texts;
		} catch (JsonParseException e) {
			// nothing of it can be read
			return Map.of();
		}
	}
}
