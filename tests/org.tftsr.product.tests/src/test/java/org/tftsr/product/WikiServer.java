package org.tftsr.product;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/** Speaks as Confluence Data Center does of the pages of one space: each change has to name the next version. */
final class WikiServer extends FakeService {

	static final String TOKEN = "canary-wiki-token";
	static final String SPACE = "OPS";

	private static final String CONTENT = "/rest/api/content";

	private static final Pattern WORD = Pattern.compile("text ~ \"([^\"]+)\"");
	private static final Pattern FILE_NAME = Pattern.compile("filename=\"([^\"]+)\"");
	private static final Pattern COMMENT = Pattern.compile("sha256:[0-9a-f]{64}");

	private final List<JsonObject> pages = new ArrayList<>();
	/** By the numbers of their pages. */
	private final Map<String, JsonArray> files = new LinkedHashMap<>();

	WikiServer() throws IOException {
		super("Bearer " + TOKEN);
	}

	/** The pages as they are. */
	List<JsonObject> pages() {
		return List.copyOf(pages);
	}

	/** The names of the files at a page. */
	List<String> files(int page) {
		return files.getOrDefault(pages.get(page).get("id").getAsString(), new JsonArray()).asList().stream()
				.map(file -> file.getAsJsonObject().get("title").getAsString()).toList();
	}

	/** As if somebody had deleted a page there. */
	void deleteBehind(int page) {
		pages.remove(page);
	}

	/** As if somebody had changed a page there. */
	void changeBehind(int page) {
		JsonObject version = pages.get(page).getAsJsonObject("version");
		version.addProperty("number", version.get("number").getAsInt() + 1);
		storage(pages.get(page)).addProperty("value", "<p>by somebody else</p>");
	}

	@Override
	Answer answer(Asked asked) {
		String path = asked.path();
		if (path.equals("/rest/api/user/current")) {
			return new Answer(200, "{\"type\":\"known\",\"username\":\"kim\",\"displayName\":\"Kim Example\"}");
		}
		if (path.equals("/rest/api/space")) {
			return new Answer(200, "{\"results\":[{\"key\":\"" + SPACE + "\",\"name\":\"Operations\"}]}");
		}
		if (path.equals(CONTENT) || path.equals(CONTENT + "/search")) {
			return asked.method().equals("POST") ? made(asked) : list(asked);
		}
		String[] parts = path.substring(CONTENT.length() + 1).split("/", 2);
		if (parts.length > 1 && parts[1].equals("child/attachment")) {
			return asked.method().equals("POST") ? attached(parts[0], asked.body()) : results(files.getOrDefault(parts[0], new JsonArray()));
		}
		if (parts.length > 1) {
			return new Answer(200, "{\"results\":[]}");
		}
		JsonObject page = pages.stream().filter(there -> there.get("id").getAsString().equals(parts[0])).findFirst().orElse(null);
		if (page == null) {
			return new Answer(404, "{\"statusCode\":404,\"message\":\"No content found with id\"}");
		}
		return asked.method().equals("PUT") ? changed(page, asked.json()) : new Answer(200, page.toString());
	}

	/** Those that have the title, or all of the words, that are asked for. */
	private Answer list(Asked asked) {
		String title = asked.query().get("title");
		List<String> words = WORD.matcher(asked.query().getOrDefault("cql", "")).results().map(word -> word.group(1)).toList();
		JsonArray found = new JsonArray();
		pages.stream().filter(page -> title == null || page.get("title").getAsString().equals(title))
				.filter(page -> words.stream().allMatch(word -> (page.get("title").getAsString() + text(page)).contains(word))).forEach(found::add);
		return results(found);
	}

	private static Answer results(JsonArray found) {
		JsonObject answer = new JsonObject();
		answer.add("results", found);
		return new Answer(200, answer.toString());
	}

	private Answer attached(String page, String form) {
		Matcher name = FILE_NAME.matcher(form);
		Matcher comment = COMMENT.matcher(form);
		if (!name.find() || !comment.find()) {
			return new Answer(400, "{\"statusCode\":400,\"message\":\"No file\"}");
		}
		JsonObject file = new JsonObject();
		file.addProperty("id", "att" + files.size());
		file.addProperty("title", name.group(1));
		JsonObject metadata = new JsonObject();
		metadata.addProperty("comment", comment.group());
		file.add("metadata", metadata);
		JsonArray there = files.computeIfAbsent(page, key -> new JsonArray());
		there.add(file);
		return results(there);
	}

	private Answer made(Asked asked) {
		JsonObject page = asked.json();
		if (!page.getAsJsonObject("space").get("key").getAsString().equals(SPACE)) {
			return new Answer(404, "{\"statusCode\":404,\"message\":\"No space with key\"}");
		}
		page.addProperty("id", Integer.toString(4711 + pages.size()));
		page.add("version", JsonParser.parseString("{\"number\":1}"));
		pages.add(page);
		return new Answer(200, page.toString());
	}

	private static Answer changed(JsonObject page, JsonObject change) {
		int next = page.getAsJsonObject("version").get("number").getAsInt() + 1;
		if (change.getAsJsonObject("version").get("number").getAsInt() != next) {
			return new Answer(409, "{\"statusCode\":409,\"message\":\"Version must be incremented on update\"}");
		}
		for (String name : List.of("title", "version", "body")) {
			page.add(name, change.get(name));
		}
		return new Answer(200, page.toString());
	}

	/** The text of a page. */
	static String text(JsonObject page) {
		return storage(page).get("value").getAsString();
	}

	private static JsonObject storage(JsonObject page) {
		return page.getAsJsonObject("body").getAsJsonObject("storage");
	}
}
