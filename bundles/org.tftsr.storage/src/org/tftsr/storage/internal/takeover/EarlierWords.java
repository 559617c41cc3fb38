package org.tftsr.storage.internal.takeover;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.tftsr.core.issue.Domain;
import org.tftsr.core.issue.IssueStatus;
import org.tftsr.core.issue.Severity;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;

/** The words of the earlier app and what this product says instead. */
final class EarlierWords {

	private static final Gson JSON = new Gson();

	/** Its window said "triaging" where its own specification says "investigating". */
	private static final Map<String, IssueStatus> STATUSES = Map.of("triaging", IssueStatus.INVESTIGATING,
			"in_progress", IssueStatus.INVESTIGATING);

	private static final Map<String, String> TYPES = Map.ofEntries(Map.entry("url", "URL_CREDENTIALS"),
			Map.entry("bearer", "BEARER"), Map.entry("apikey", "API_KEY"), Map.entry("password", "PASSWORD"),
			Map.entry("ssn", "SSN"), Map.entry("creditcard", "CREDIT_CARD"), Map.entry("email", "EMAIL"),
			Map.entry("mac", "MAC"), Map.entry("ipv6", "IPV6"), Map.entry("ipv4", "IPV4"),
			Map.entry("phone", "PHONE"), Map.entry("phonenumber", "PHONE"), Map.entry("hostname", "HOSTNAME"));

	private EarlierWords() {
	}

	/** P1 to P4 and the words of today, in any case. */
	static Optional<Severity> severity(String word) {
		return word == null ? Optional.empty() : Severity.of(word.strip());
	}

	static Optional<IssueStatus> status(String word) {
		if (word == null) {
			return Optional.empty();
		}
		String plain = word.strip().toLowerCase(Locale.ROOT);
		return IssueStatus.of(plain).or(() -> Optional.ofNullable(STATUSES.get(plain)));
	}

	/** The domain whose id a word is, whatever stands between its parts. */
	static Optional<Domain> domain(String word) {
		String plain = lettersOf(word);
		return Arrays.stream(Domain.values()).filter(domain -> lettersOf(domain.id()).equals(plain)).findFirst();
	}

	/** The type of detected values that a word names; an unknown one keeps its word, in the form that types have. */
	static String type(String word) {
		String known = TYPES.get(lettersOf(word));
		if (known != null) {
			return known;
		}
		String name = word == null ? "" : word.strip().toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]+", "_");
		return name.isEmpty() ? "OTHER" : name;
	}

	/** Whether a column holds tags as they are kept: a JSON array of text. */
	static boolean areTags(String column) {
		return column == null || column.isBlank() || tags(column) != null;
	}

	/** The tags of a column as they are kept; what is no JSON array is one tag, or several with commas between them. */
	static String toTags(String column) {
		if (column == null || column.isBlank()) {
			return "[]";
		}
		List<String> tags = tags(column);
		return JSON.toJson(tags != null ? tags
				: Arrays.stream(column.split(",")).map(String::strip).filter(tag -> !tag.isEmpty()).toList());
	}

	private static List<String> tags(String column) {
		try {
			return JsonParser.parseString(column) instanceof JsonArray array
					&& array.asList().stream().allMatch(JsonElement::isJsonPrimitive)
							? array.asList().stream().map(JsonElement::getAsString).toList()
							: null;
		} catch (JsonParseException | StackOverflowError e) {
			return null;
		}
	}

	private static String lettersOf(String word) {
		return word == null ? "" : word.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
	}
}
