package org.tftsr.integrations.internal.signin;

import java.util.ArrayList;
import java.util.List;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/** Reads members of documents of authorization servers, each of which may be missing, null, or of another type. */
final class JsonFields {

	private JsonFields() {
	}

	/** A text; null where there is none, or an empty one. */
	static String text(JsonObject object, String name) {
		JsonElement value = object.get(name);
		boolean isText = value != null && value.isJsonPrimitive() && !value.getAsString().isBlank();
		return isText ? value.getAsString() : null;
	}

	/** Texts; null where there is no list. */
	static List<String> texts(JsonObject object, String name) {
		JsonElement value = object.get(name);
		if (value == null || !value.isJsonArray()) {
			return null;
		}
		List<String> result = new ArrayList<>();
		value.getAsJsonArray().forEach(element -> {
			if (element.isJsonPrimitive()) {
				result.add(element.getAsString());
			}
		});
		return result;
	}

	/** Whether it is true. */
	static boolean flag(JsonObject object, String name) {
		JsonElement value = object.get(name);
		return value != null && value.isJsonPrimitive() && value.getAsBoolean();
	}

	/** A number of seconds, written as a number or as a text; null where there is none that makes sense. */
	static Long seconds(JsonObject object, String name) {
		String text = text(object, name);
		return text == null || !text.matches("\\d{1,10}(\\.\\d*)?") ? null : (long) Double.parseDouble(text);
	}
}
