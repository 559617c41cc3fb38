package org.tftsr.integrations.internal.rest;

import java.util.Map;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/**
 * What a service has answered.
 *
 * @param status  HTTP status, of those that mean success
 * @param headers names in small letters
 * @param json    the document; a JSON null where there was none
 */
public record RestAnswer(int status, Map<String, String> headers, JsonElement json) {

	/** The document as an object; an empty one where it is none. */
	public JsonObject object() {
		return json.isJsonObject() ? json.getAsJsonObject() : new JsonObject();
	}

	/** The members of the document; none where it is no object. */
	public JsonFields fields() {
		return new JsonFields(object());
	}
}
