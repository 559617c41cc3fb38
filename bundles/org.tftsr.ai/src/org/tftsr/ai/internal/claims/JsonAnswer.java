package org.tftsr.ai.internal.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.tftsr.ai.internal.claims.Statement.Reference;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;

/** The JSON object of an analysis, whatever its members are called exactly. */
final class JsonAnswer {

	private static final Pattern FENCE = Pattern.compile("```(?:json|JSON)?[ \\t]*\\n(.*?)```", Pattern.DOTALL);

	private JsonAnswer() {
	}

	/** Empty where there is no such object. */
	static Optional<ParsedAnswer> parse(String answer) {
		Matcher fence = FENCE.matcher(answer);
		while (fence.find()) {
			Optional<ParsedAnswer> parsed = object(fence.group(1)).map(JsonAnswer::read).filter(found -> !found.isEmpty());
			if (parsed.isPresent()) {
				return parsed;
			}
		}
		int start = answer.indexOf('{');
		int end = answer.lastIndexOf('}');
		return start < 0 || end < start ? Optional.empty()
				: object(answer.substring(start, end + 1)).map(JsonAnswer::read).filter(found -> !found.isEmpty());
	}

	private static Optional<JsonObject> object(String text) {
		try {
			JsonElement element = JsonParser.parseString(text);
			return element.isJsonObject() ? Optional.of(element.getAsJsonObject()) : Optional.empty();
		} catch (JsonParseException | StackOverflowError e) {
			return Optional.empty();
		}
	}

	private static ParsedAnswer read(JsonObject object) {
		List<Statement> statements = new ArrayList<>();
		for (JsonElement finding : array(member(object, "findings", "key_findings", "keyfindings", "claims"))) {
			statement(finding).ifPresent(statements::add);
		}
		String severity = text(member(object, "severity", "severity_assessment", "severityassessment"));
		return new ParsedAnswer(text(member(object, "summary", "overview")).strip(), statements,
				AnswerParser.question(text(member(object, "first_why", "firstwhy", "suggested_why1", "suggested_why", "why1"))),
				AnswerParser.severity(severity));
	}

	private static Optional<Statement> statement(JsonElement finding) {
		if (!finding.isJsonObject()) {
			String text = text(finding).strip();
			return text.isEmpty() ? Optional.empty() : Optional.of(new Statement(text, References.in(text)));
		}
		JsonObject object = finding.getAsJsonObject();
		String text = text(member(object, "text", "finding", "claim", "description", "statement", "title")).strip();
		if (text.isEmpty()) {
			return Optional.empty();
		}
		List<Reference> places = new ArrayList<>();
		for (JsonElement piece : array(member(object, "evidence", "citations", "lines", "references", "sources"))) {
			places.addAll(references(piece));
		}
		if (places.isEmpty()) {
			places.addAll(references(object));
		}
		return Optional.of(new Statement(text, places.isEmpty() ? References.in(text) : places));
	}

	private static List<Reference> references(JsonElement piece) {
		if (!piece.isJsonObject()) {
			String text = text(piece);
			List<Reference> bracketed = References.in(text);
			return bracketed.isEmpty() ? References.places(text, null) : bracketed;
		}
		JsonObject object = piece.getAsJsonObject();
		String label = text(member(object, "log", "label", "file", "source", "name"));
		String line = text(member(object, "line", "line_number", "linenumber", "lines"));
		String quote = text(member(object, "quote", "words", "text", "excerpt", "content")).strip();
		if (label.isEmpty()) {
			return List.of();
		}
		return References.places(line.isEmpty() ? label : label + ':' + line.replaceAll("[^0-9\\-–,]", ""),
				quote.isEmpty() ? null : quote);
	}

	private static JsonElement member(JsonObject object, String... names) {
		for (String name : names) {
			for (String key : object.keySet()) {
				if (key.replace('-', '_').replace(' ', '_').equalsIgnoreCase(name)) {
					return object.get(key);
				}
			}
		}
		return null;
	}

	private static JsonArray array(JsonElement element) {
		if (element == null || element.isJsonNull()) {
			return new JsonArray();
		}
		if (element.isJsonArray()) {
			return element.getAsJsonArray();
		}
		JsonArray one = new JsonArray();
		one.add(element);
		return one;
	}

	private static String text(JsonElement element) {
		if (element == null || element.isJsonNull()) {
			return "";
		}
		if (element.isJsonPrimitive()) {
			return element.getAsString();
		}
		if (element.isJsonArray()) {
			List<String> parts = new ArrayList<>();
			element.getAsJsonArray().forEach(part -> parts.add(text(part)));
			return String.join(", ", parts);
		}
		return element.getAsJsonObject().entrySet().stream().map(entry -> text(entry.getValue())).filter(part -> !part.isEmpty())
				.findFirst().orElse("");
	}
}
