package org.tftsr.cli.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.tftsr.core.issue.Issue;
import org.tftsr.core.issue.IssueStatus;
import org.tftsr.core.issue.Severity;
import org.tftsr.core.issue.WhyState;
import org.tftsr.core.issue.WhyStep;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonStreamParser;

/**
 * What a script was shown before it changes something: what a command printed with {@code --json}, in a file or on standard
 * input. With it, nothing is replaced that somebody else has written since.
 */
final class SeenInput {

	static final String OPTION = "--seen";
	static final String HELP = "What was printed of it with --json before, - for standard input: where somebody else has changed the same since, nothing is changed.";

	private static final String STANDARD_INPUT = "-";

	private final String name;
	private final List<JsonObject> documents = new ArrayList<>();

	/** @param file {@code -} is standard input */
	private SeenInput(Path file) throws TftsrException {
		name = file.toString().equals(STANDARD_INPUT) ? "standard input" : file.toString();
		try (InputStream in = file.toString().equals(STANDARD_INPUT) ? System.in : Files.newInputStream(file);
				Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
			new JsonStreamParser(reader).forEachRemaining(element -> documents.add(element.getAsJsonObject()));
		} catch (IOException e) {
			throw new TftsrException(ProblemKind.IO, "Cannot read " + name, String.valueOf(e.getMessage()),
					"Check the name and your rights", e);
		} catch (JsonParseException | IllegalStateException e) {
			throw other(e);
		}
	}

	/** The issue that {@code issue show} printed. */
	static Issue issue(Path file, UUID id) throws TftsrException {
		SeenInput input = new SeenInput(file);
		try {
			JsonObject json = input.find(id, input.documents);
			return new Issue(id, text(json, "title"), text(json, "description"),
					Severity.of(text(json, "severity")).orElseThrow(), IssueStatus.of(text(json, "status")).orElseThrow(),
					text(json, "category"), text(json, "source"), Instant.EPOCH, Instant.EPOCH, null,
					text(json, "assignedTo"), json.getAsJsonArray("tags").asList().stream().map(JsonElement::getAsString).toList());
		} catch (RuntimeException e) {
			throw input.other(e);
		}
	}

	/** The why that {@code why list} printed, or {@code issue show} among others. */
	static WhyStep why(Path file, UUID id) throws TftsrException {
		SeenInput input = new SeenInput(file);
		try {
			List<JsonObject> all = new ArrayList<>(input.documents);
			for (JsonObject document : input.documents) {
				if (document.has("whys")) {
					document.getAsJsonArray("whys").forEach(why -> all.add(why.getAsJsonObject()));
				}
			}
			JsonObject json = input.find(id, all);
			return new WhyStep(id, id, json.get("order").getAsInt(), text(json, "question"), text(json, "answer"),
					text(json, "evidence"), state(text(json, "state")), Instant.EPOCH);
		} catch (RuntimeException e) {
			throw input.other(e);
		}
	}

	/** The settings that {@code settings get} printed. */
	static Map<String, String> settings(Path file) throws TftsrException {
		SeenInput input = new SeenInput(file);
		try {
			Map<String, String> values = new HashMap<>();
			input.documents.forEach(
					document -> document.asMap().forEach((key, value) -> values.put(key, value.getAsString())));
			return values;
		} catch (RuntimeException e) {
			throw input.other(e);
		}
	}

	private JsonObject find(UUID id, List<JsonObject> among) throws TftsrException {
		for (JsonObject candidate : among) {
			if (id.toString().equals(text(candidate, "id"))) {
				return candidate;
			}
		}
		throw new TftsrException(ProblemKind.INVALID_INPUT, "Cannot tell what you were shown", name + " holds nothing of " + id,
				"Give what was printed of the same one with --json");
	}

	private static WhyState state(String id) {
		for (WhyState state : WhyState.values()) {
			if (state.id().equals(id)) {
				return state;
			}
		}
		throw new IllegalArgumentException("no such state");
	}

	private static String text(JsonObject json, String field) {
		JsonElement value = json.get(field);
		return value == null || value.isJsonNull() ? null : value.getAsString();
	}

	/** Without the text of the cause, which may hold what the file holds. */
	private TftsrException other(RuntimeException cause) {
		return new TftsrException(ProblemKind.INVALID_INPUT, "Cannot tell what you were shown",
				name + " is not what a command prints with --json", "Give what was printed, unchanged", cause);
	}
}
