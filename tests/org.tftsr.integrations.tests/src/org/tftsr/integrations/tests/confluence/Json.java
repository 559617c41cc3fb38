package org.tftsr.integrations.tests.confluence;

import java.util.Collection;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;

/** Builds answers. */
final class Json {

	private Json() {
	}

	/** @param members names and values by turns: texts, numbers, elements, null */
	static JsonObject object(Object... members) {
		JsonObject object = new JsonObject();
		for (int i = 0; i < members.length; i += 2) {
			object.add((String) members[i], element(members[i + 1]));
		}
		return object;
	}

	private static JsonElement element(Object value) {
		return switch (value) {
		case null -> null;
		case JsonElement element -> element;
		case Number number -> new JsonPrimitive(number);
		default -> new JsonPrimitive(value.toString());
		};
	}

	static JsonArray list(Collection<? extends JsonElement> elements) {
		JsonArray array = new JsonArray();
		elements.forEach(array::add);
		return array;
	}
}
