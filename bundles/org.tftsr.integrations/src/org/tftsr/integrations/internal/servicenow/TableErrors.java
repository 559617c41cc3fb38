package org.tftsr.integrations.internal.servicenow;

import java.util.Optional;

import org.tftsr.integrations.internal.rest.ErrorWords;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/** What ServiceNow says of an error: {@code {"error":{"message":…,"detail":…},"status":"failure"}}. */
final class TableErrors implements ErrorWords {

	@Override
	public Optional<String> of(JsonElement document) {
		JsonElement error = error(document);
		if (error == null) {
			return Optional.empty();
		}
		if (!error.isJsonObject()) {
			return error.isJsonPrimitive() ? Optional.of(error.getAsString()) : Optional.empty();
		}
		String message = text(error.getAsJsonObject(), "message");
		String detail = text(error.getAsJsonObject(), "detail");
		return Optional.of(message.isEmpty() || detail.isEmpty() ? message + detail : message + " (" + detail + ')');
	}

	/** Programs of others write the name of the status there, and no object. */
	@Override
	public boolean isOwn(JsonElement document) {
		JsonElement error = error(document);
		return error != null && error.isJsonObject();
	}

	private static JsonElement error(JsonElement document) {
		return document.isJsonObject() ? document.getAsJsonObject().get("error") : null;
	}

	private static String text(JsonObject object, String name) {
		JsonElement text = object.get(name);
		return text != null && text.isJsonPrimitive() ? text.getAsString() : "";
	}
}
