package org.tftsr.ai.provider.internal;

import java.util.ArrayList;
import java.util.List;

import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;

/**
 * A JSON value of a server, read as servers are: any member may be missing, null or of another type than its description says, and is
 * nothing then.
 */
record Json(JsonElement element) {

	static final Json NOTHING = new Json(JsonNull.INSTANCE);

	/** @throws JsonParseException where it is none */
	static Json parse(String text) {
		return new Json(JsonParser.parseString(text));
	}

	/** Nothing where the text is no JSON, such as the page of a proxy. */
	static Json parseOrNothing(String text) {
		try {
			return parse(text);
		} catch (JsonParseException | StackOverflowError e) {
			return NOTHING;
		}
	}

	boolean isPresent() {
		return !element.isJsonNull();
	}

	boolean isObject() {
		return element.isJsonObject();
	}

	Json get(String name) {
		JsonElement value = element.isJsonObject() ? element.getAsJsonObject().get(name) : null;
		return value == null ? NOTHING : new Json(value);
	}

	/** Elements of an array; none where it is no array. */
	List<Json> list() {
		List<Json> list = new ArrayList<>();
		if (element.isJsonArray()) {
			element.getAsJsonArray().forEach(value -> list.add(new Json(value)));
		}
		return list;
	}

	/** The first element of an array. */
	Json first() {
		List<Json> list = list();
		return list.isEmpty() ? NOTHING : list.getFirst();
	}

	/** A string or a number as text; null where it is neither. */
	String text() {
		return element.isJsonPrimitive() && !element.getAsJsonPrimitive().isBoolean() ? element.getAsString() : null;
	}

	/** A string or a number as text; empty where it is neither. */
	String textOrEmpty() {
		String text = text();
		return text == null ? "" : text;
	}

	/** Whether it is the value true. */
	boolean isTrue() {
		return element.isJsonPrimitive() && element.getAsJsonPrimitive().isBoolean() && element.getAsBoolean();
	}

	/** Whether it is the value false, and not only missing. */
	boolean isFalse() {
		return element.isJsonPrimitive() && element.getAsJsonPrimitive().isBoolean() && !element.getAsBoolean();
	}

	/** A number that is no less than 0; null where it is none. */
	Integer count() {
		if (!element.isJsonPrimitive() || !element.getAsJsonPrimitive().isNumber()) {
			return null;
		}
		double value = element.getAsDouble();
		return value >= 0 && value <= Integer.MAX_VALUE ? Integer.valueOf((int) value) : null;
	}

	/** The text of the whole, for looking for words in it. */
	String all() {
		return element.toString();
	}
}
