package org.tftsr.integrations.internal.rest;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/**
 * An object of an answer. Whatever is missing, null or of another type is not there.
 *
 * @param json the object
 */
public record JsonFields(JsonObject json) {

	private static final int LONGEST_NUMBER = 9;

	/** An object within objects; an empty one where there is none. */
	public JsonFields object(String... path) {
		JsonObject object = json;
		for (String name : path) {
			JsonElement element = object.get(name);
			object = element != null && element.isJsonObject() ? element.getAsJsonObject() : new JsonObject();
		}
		return new JsonFields(object);
	}

	/** A text or number by the names that lead to it; null where there is none, or an empty one. */
	public String text(String... path) {
		JsonFields parent = this;
		for (int i = 0; i < path.length - 1; i++) {
			parent = parent.object(path[i]);
		}
		JsonElement element = parent.json.get(path[path.length - 1]);
		return element != null && element.isJsonPrimitive() && !element.getAsString().isBlank() ? element.getAsString() : null;
	}

	/** A number that is not negative; 0 where there is none. */
	public int number(String... path) {
		String text = text(path);
		boolean number = text != null && text.length() <= LONGEST_NUMBER && text.chars().allMatch(c -> c >= '0' && c <= '9');
		return number ? Integer.parseInt(text) : 0;
	}

	/** A time; null where there is none. */
	public Instant time(String... path) {
		String text = text(path);
		try {
			return text == null ? null : OffsetDateTime.parse(text).toInstant();
		} catch (DateTimeException e) {
			// it is only for a person to see
			return null;
		}
	}

	/** The objects of a list; none where there is no list. */
	public List<JsonFields> list(String name) {
		JsonElement element = json.get(name);
		return element != null && element.isJsonArray() ? all(element.getAsJsonArray()) : List.of();
	}

	/** The objects of a list. */
	public static List<JsonFields> all(JsonArray list) {
		List<JsonFields> objects = new ArrayList<>();
		list.forEach(item -> {
			if (item.isJsonObject()) {
				objects.add(new JsonFields(item.getAsJsonObject()));
			}
		});
		return objects;
	}

	/** How many a list has, whatever they are; 0 where there is no list. */
	public int size(String name) {
		JsonElement element = json.get(name);
		return element != null && element.isJsonArray() ? element.getAsJsonArray().size() : 0;
	}

	/** Texts of a list; null where there is no list. */
	public List<String> texts(String name) {
		JsonElement value = json.get(name);
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
	public boolean flag(String name) {
		JsonElement value = json.get(name);
		return value != null && value.isJsonPrimitive() && value.getAsBoolean();
	}

	/** A number of seconds, written as a number or as a text; null where there is none that makes sense. */
	public Long seconds(String name) {
		String text = text(name);
		return text == null || !text.matches("\\d{1,10}(\\.\\d*)?") ? null : (long) Double.parseDouble(text);
	}
}
