package org.tftsr.triage.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/** Values of a JSON file that may come from a stranger. What is not as it must be ends in a {@link RuntimeException}. */
final class ImportedJson {

	private ImportedJson() {
	}

	static <T> List<T> list(JsonObject object, String name, Function<JsonElement, T> form) {
		List<T> values = new ArrayList<>();
		object.getAsJsonArray(name).forEach(element -> values.add(form.apply(element)));
		return values;
	}

	static <T> T word(Function<String, Optional<T>> meaning, String word) {
		return meaning.apply(word).orElseThrow(() -> new IllegalArgumentException("unknown word"));
	}

	static String text(JsonObject object, String name) {
		JsonElement value = object.get(name);
		return value == null || value.isJsonNull() ? null : value.getAsString();
	}

	/** Blank texts are refused by the repositories, which would be too late. */
	static <T> T required(T value) {
		if (value == null || value instanceof String text && text.isBlank()) {
			throw new IllegalArgumentException("missing value");
		}
		return value;
	}

	static String orEmpty(String text) {
		return text == null ? "" : text;
	}
}
