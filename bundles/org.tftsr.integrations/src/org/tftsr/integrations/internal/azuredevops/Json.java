package org.tftsr.integrations.internal.azuredevops;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/** Members of documents of which any may be missing, null, or of another form. */
final class Json {

	private Json() {
	}

	/** Null where it is no text. */
	static String text(JsonObject object, String name) {
		JsonElement member = object.get(name);
		return member != null && member.isJsonPrimitive() ? member.getAsString() : null;
	}

	/** Empty where it is none. */
	static JsonObject object(JsonObject object, String name) {
		JsonElement member = object.get(name);
		return member != null && member.isJsonObject() ? member.getAsJsonObject() : new JsonObject();
	}

	/** Empty where it is none. */
	static JsonArray array(JsonObject object, String name) {
		JsonElement member = object.get(name);
		return member != null && member.isJsonArray() ? member.getAsJsonArray() : new JsonArray();
	}

	/** -1 where it is no whole number. */
	static long number(JsonObject object, String name) {
		String text = text(object, name);
		return text != null && text.matches("[0-9]{1,18}") ? Long.parseLong(text) : -1;
	}
}
