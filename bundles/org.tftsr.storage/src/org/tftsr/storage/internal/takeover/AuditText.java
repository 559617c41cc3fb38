package org.tftsr.storage.internal.takeover;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;

/**
 * Takes the texts out of rows of the earlier app's audit log: it noted whole prompts, and names of files. What stays of a text
 * is its SHA-256 and its length, so that whoever has the text can tell that it was this one; names of fields, numbers, and
 * words that name what was used stay as they are. The audit log can neither be searched for values nor exported with any.
 */
final class AuditText {

	/** Fields whose words say what was used, and not what it was used on. */
	private static final Set<String> NAMING = Set.of("provider", "model", "format", "doc_type", "service", "severity", "status",
			"type");
	/** Fields whose words are digests. */
	private static final Set<String> DIGESTS = Set.of("content_hash", "data_hash", "hash", "sha256", "redacted_hash");

	private static final Pattern WORD = Pattern.compile("[A-Za-z0-9_.:/-]{1,64}");
	private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]{1,64}");
	private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");
	private static final Pattern COUNT = Pattern.compile("-?[0-9]{1,12}(\\.[0-9]{1,6})?");

	private AuditText() {
	}

	/** The details of a row without texts; the same where there are none, null for null. */
	static String ofDetails(String details) {
		if (details == null || details.isBlank()) {
			return details;
		}
		JsonElement before;
		try {
			before = JsonParser.parseString(details);
		} catch (JsonParseException e) {
			return removed(details).toString();
		}
		JsonElement after = without("", before);
		return after.equals(before) ? details : after.toString();
	}

	/** What stands in a column that holds a name: the same where it is one; null for null. */
	static String ofName(String text) {
		return text == null || text.isEmpty() || WORD.matcher(text).matches() ? text : "sha256:" + sha256(text);
	}

	/** What stands in a column that holds a time: the same where it is one. */
	static String ofTime(String text) {
		return EarlierTimes.parse(text).isPresent() ? text : ofName(text);
	}

	private static JsonElement without(String field, JsonElement element) {
		return switch (element) {
		case JsonObject object -> {
			JsonObject result = new JsonObject();
			for (Map.Entry<String, JsonElement> entry : object.entrySet()) {
				String name = entry.getKey();
				result.add(NAME.matcher(name).matches() ? name : "sha256:" + sha256(name), without(name, entry.getValue()));
			}
			yield result;
		}
		case JsonArray array -> {
			JsonArray result = new JsonArray();
			array.forEach(item -> result.add(without(field, item)));
			yield result;
		}
		case JsonPrimitive value -> mayStay(field, value) ? value : removed(value.getAsString());
		default -> element;
		};
	}

	private static boolean mayStay(String field, JsonPrimitive value) {
		String text = value.getAsString();
		return value.isBoolean() || value.isNumber() && COUNT.matcher(text).matches()
				|| value.isString() && (text.isEmpty() || EarlierIds.isUuid(text)
						|| NAMING.contains(field) && WORD.matcher(text).matches()
						|| DIGESTS.contains(field) && DIGEST.matcher(text).matches());
	}

	private static JsonObject removed(String text) {
		JsonObject result = new JsonObject();
		result.addProperty("sha256", sha256(text));
		result.addProperty("length", text.getBytes(StandardCharsets.UTF_8).length);
		return result;
	}

	private static String sha256(String text) {
		try {
			return HexFormat.of()
					.formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException("Every Java platform has SHA-256", e);
		}
	}
}
