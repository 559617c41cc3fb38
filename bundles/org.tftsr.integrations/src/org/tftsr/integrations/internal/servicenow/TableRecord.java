package org.tftsr.integrations.internal.servicenow;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/**
 * A record of a table. Every value is a text, whatever it means; one that the user may not see is missing, null or empty. References are
 * objects, and so is everything where words are asked for beside values.
 *
 * @param json the record
 */
record TableRecord(JsonObject json) {

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

	/** What is kept: an identifier, a number, UTC. Null where there is nothing. */
	String value(String field) {
		return part(field, "value");
	}

	/** What a person sees; what is kept where the instance says nothing else. */
	String shown(String field) {
		String shown = part(field, "display_value");
		return shown == null ? value(field) : shown;
	}

	/** Whether a person sees anything there: of a reference to nothing the instance may keep what was sent, but shows nothing. */
	boolean shows(String field) {
		JsonElement cell = json.get(field);
		boolean both = cell != null && cell.isJsonObject() && cell.getAsJsonObject().has("display_value");
		return (both ? part(field, "display_value") : value(field)) != null;
	}

	private String part(String field, String part) {
		JsonElement cell = json.get(field);
		if (cell != null && cell.isJsonObject()) {
			cell = cell.getAsJsonObject().get(part);
		}
		String text = cell == null || !cell.isJsonPrimitive() ? "" : cell.getAsString();
		return text.isEmpty() ? null : text;
	}

	/** A time, which is UTC; null where there is none. */
	Instant time(String field) {
		String text = value(field);
		try {
			return text == null ? null : LocalDateTime.parse(text, TIME).toInstant(ZoneOffset.UTC);
		} catch (DateTimeParseException e) {
			// some instance writes it in another way: it is only for a person to see
			return null;
		}
	}
}
