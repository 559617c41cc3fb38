package org.tftsr.product;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/** Speaks as Confluence Data Center does of the pages of one space: each change has to name the next version. */
final class WikiServer extends FakeService {

	static final String TOKEN = "canary-wiki-token";
	static final String SPACE = "OPS";

	private static final String CONTENT = "/rest/api/content";

	private final List<JsonObject> pages = new ArrayList<>();

	WikiServer() throws IOException {
		super("Bearer " + TOKEN);
	}

	/** The pages as they are. */
	List<JsonObject> pages() {
		return List.copyOf(pages);
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
		if (parts.length > 1) {
			return new Answer(200, "{\"results\":[]}");
		}
		JsonObject page = pages.stream().filter(there -> there.get("id").getAsString().equals(parts[0])).findFirst().orElse(null);
		if (page == null) {
			return new Answer(404, "{\"statusCode\":404,\"message\":\"No content found with id\"}");
		}
		return asked.method().equals("PUT") ? changed(page, asked.json()) : new Answer(200, page.toString());
	}

	private Answer list(Asked asked) {
		String title = asked.query().get("title");
		JsonArray found = new JsonArray();
		pages.stream().filter(page -> title == null || page.get("title").getAsString().equals(title)).forEach(found::add);
		JsonObject answer = new JsonObject();
		answer.add("results", found);
		return new Answer(200, answer.toString());
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
