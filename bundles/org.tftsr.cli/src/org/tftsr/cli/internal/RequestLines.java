package org.tftsr.cli.internal;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.tftsr.net.Preview;

import com.google.gson.JsonElement;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;

/** What a request holds, in lines for the person who decides whether it leaves: characters in the place of their codes. */
final class RequestLines {

	private static final Pattern JSON = Pattern.compile("application/([-\\w.]+\\+)?json.*", Pattern.CASE_INSENSITIVE);
	private static final String NAME = "    ";
	/** Deeper than a name stands, so that a line of a text is not taken for a further one. */
	private static final String FURTHER = "        ";

	private final List<String> lines = new ArrayList<>();

	private RequestLines() {
	}

	/** Address and text. Of a file that is sent, kind and size: it is not for a terminal. */
	static List<String> of(Preview preview) {
		RequestLines request = new RequestLines();
		request.address(preview.method(), preview.address());
		if (preview.body().length > 0) {
			request.body(preview);
		}
		return request.lines;
	}

	/** How many values of which type were replaced; empty where none was. */
	static List<String> replaced(Map<String, Integer> counts) {
		return counts.isEmpty() ? List.of() : List.of("  Replaced: " + counts.entrySet().stream().sorted(Map.Entry.comparingByKey())
				.map(type -> type.getValue() + " " + type.getKey()).collect(Collectors.joining(", ")));
	}

	private void address(String method, URI address) {
		String whole = address.toString();
		String query = address.getRawQuery();
		lines.add("  " + method + ' ' + (query == null ? whole : whole.substring(0, whole.indexOf('?'))));
		for (String parameter : query == null ? new String[0] : query.split("&")) {
			String[] parts = parameter.split("=", 2);
			add(decoded(parts[0]), parts.length > 1 ? decoded(parts[1]) : "");
		}
	}

	private static String decoded(String part) {
		// a plus is one in an address of ours: a blank has its code there
		return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
	}

	private void body(Preview preview) {
		String type = preview.headers().entrySet().stream().filter(header -> "Content-Type".equalsIgnoreCase(header.getKey()))
				.map(Map.Entry::getValue).findFirst().orElse("");
		if (!type.isEmpty() && !JSON.matcher(type).matches()) {
			lines.add(NAME + preview.body().length + " bytes of " + type + ", SHA-256 " + preview.sha256());
			return;
		}
		String text = new String(preview.body(), StandardCharsets.UTF_8);
		try {
			json("", JsonParser.parseString(text));
		} catch (JsonParseException e) {
			// whatever it is, it is what leaves
			add("body", text);
		}
	}

	/** Each value with the names that lead to it. */
	private void json(String name, JsonElement value) {
		if (value.isJsonObject()) {
			value.getAsJsonObject().entrySet().forEach(member -> json(name.isEmpty() ? member.getKey() : name + '.' + member.getKey(), member.getValue()));
		} else if (value.isJsonArray()) {
			int index = 0;
			for (JsonElement element : value.getAsJsonArray()) {
				json(name + '[' + index++ + ']', element);
			}
		} else {
			add(name, value.isJsonNull() ? "null" : value.getAsString());
		}
	}

	private void add(String name, String value) {
		lines.add(NAME + indented(name) + " = " + indented(value));
	}

	private static String indented(String text) {
		return text.replaceAll("\\R", "\n" + FURTHER);
	}
}
