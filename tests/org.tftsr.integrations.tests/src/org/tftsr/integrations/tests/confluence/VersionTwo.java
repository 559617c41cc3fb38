package org.tftsr.integrations.tests.confluence;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/** Version 2 of the interface, as the Cloud has it: spaces have ids of their own, lists go on behind a cursor. */
final class VersionTwo {

	/** The account of the user who is signed in. */
	static final String OWN = "1";

	private final FakeConfluence wiki;
	private final Seen request;

	VersionTwo(FakeConfluence wiki, Seen request) {
		this.wiki = wiki;
		this.request = request;
	}

	Reply reply(String... path) {
		String what = request.method() + ' ' + path[0] + (path.length > 2 ? '/' + path[2] : path.length > 1 ? "/{id}" : "");
		return switch (what) {
		case "GET spaces" -> spaces();
		case "GET spaces/{id}" -> space(path[1]);
		case "GET pages" -> find();
		case "POST pages" -> create();
		case "GET pages/{id}" -> !wiki.pages.containsKey(path[1]) ? notFound()
				: request.parameter("version") == null ? Reply.json(page(wiki.pages.get(path[1]), true))
						: earlier(path[1], wiki.pages.get(path[1]).version(request.parameter("version")));
		case "PUT pages/{id}" -> update(path[1]);
		case "GET pages/labels" -> listed(wiki.pages.get(path[1]).labelList());
		case "GET pages/attachments" -> listed(wiki.pages.get(path[1]).files.values().stream().map(VersionTwo::file).toList());
		default -> notFound();
		};
	}

	private static Reply earlier(String id, WikiPage.Version version) {
		return version == null ? notFound()
				: Reply.json(Json.object("id", id, "status", "historical", "title", version.title(), "body",
						Json.object("storage", Json.object("representation", "storage", "value", version.storage()))));
	}

	private static Reply notFound() {
		return Reply.error2(404, "NOT_FOUND", "Not Found");
	}

	private static String spaceId(String key) {
		return Integer.toString(key.hashCode() & 0xFFFF);
	}

	private static JsonElement file(WikiPage.File file) {
		return Json.object("id", file.id(), "title", file.name(), "status", "current", "comment", file.comment(), "fileSize",
				file.bytes().length, "version", Json.object("number", file.version(), "message", null));
	}

	private Reply spaces() {
		String keys = request.parameter("keys");
		List<JsonElement> spaces = new ArrayList<>();
		wiki.spaces.forEach((key, name) -> {
			if (keys == null || List.of(keys.split(",")).contains(key)) {
				spaces.add(spaceJson(key, name));
			}
		});
		return listed(spaces);
	}

	private static JsonObject spaceJson(String key, String name) {
		return Json.object("id", spaceId(key), "key", key, "name", name, "type", "global", "status", "current", "icon", null, "description",
				null);
	}

	private Reply space(String id) {
		for (Map.Entry<String, String> space : wiki.spaces.entrySet()) {
			if (spaceId(space.getKey()).equals(id)) {
				return Reply.json(spaceJson(space.getKey(), space.getValue()));
			}
		}
		return notFound();
	}

	private Reply listed(List<JsonElement> all) {
		String cursor = request.parameter("cursor");
		int from = cursor == null ? 0 : Integer.parseInt(new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8));
		int to = Math.min(all.size(), from + FakeConfluence.PAGE);
		JsonObject links = Json.object("base", wiki.address());
		if (to < all.size()) {
			String next = Base64.getUrlEncoder().encodeToString(Integer.toString(to).getBytes(StandardCharsets.UTF_8)).replace("=", "%3D");
			// relative to the site, whatever gateway the request came by
			String path = request.path().substring(request.path().indexOf("/wiki/"));
			links.addProperty("next", path + "?limit=" + request.parameter("limit") + kept("sort") + kept("status") + "&cursor=" + next);
		}
		return Reply.json(Json.object("results", Json.list(all.subList(from, to)), "_links", links));
	}

	/** A parameter as the address of the next page has it. */
	private String kept(String name) {
		return request.parameter(name) == null ? "" : '&' + name + '=' + request.parameter(name);
	}

	private JsonObject page(WikiPage page, boolean base) {
		JsonObject links = Json.object("webui", "/spaces/" + page.spaceKey + "/pages/" + page.id);
		if (base) {
			links.addProperty("base", wiki.address());
		}
		boolean whole = "storage".equals(request.parameter("body-format"));
		return Json.object("id", page.id, "status", page.status, "title", page.title, "spaceId", spaceId(page.spaceKey), "parentId", page.parentId,
				"parentType", null, "authorId", page.made == null ? "2" : OWN, "createdAt", page.created.toString(), "version",
				Json.object("number", page.number(), "message", page.last().message() == null ? "" : page.last().message(), "createdAt",
						"2026-11-30T09:00:00.000Z"),
				"body",
				whole ? Json.object("storage", Json.object("representation", "storage", "value", page.last().storage())) : new JsonObject(),
				"_links", links);
	}

	private Reply find() {
		if ("-created-date".equals(request.parameter("sort"))) {
			return listed(wiki.pages.values().stream().filter(page -> page.status.equals(request.parameter("status")))
					.sorted(Comparator.comparing((WikiPage page) -> page.created).reversed()).map(page -> (JsonElement) page(page, false)).toList());
		}
		return listed(wiki.pages.values().stream()
				.filter(page -> spaceId(page.spaceKey).equals(request.parameter("space-id")) && FakeConfluence.isSameTitle(page.title, request.parameter("title")))
				.map(page -> (JsonElement) page(page, false)).toList());
	}

	private Reply create() {
		JsonObject body = request.json();
		String key = wiki.spaces.keySet().stream().filter(space -> spaceId(space).equals(body.get("spaceId").getAsString())).findFirst()
				.orElse(null);
		String title = body.get("title").getAsString();
		Reply refusal = refusal(key, title, body, null);
		if (refusal != null) {
			return refusal;
		}
		WikiPage page = wiki.add(key, title, storage(body));
		page.parentId = body.has("parentId") ? body.get("parentId").getAsString() : null;
		page.makeOwn(Instant.now());
		return Reply.json(page(page, true));
	}

	private static String storage(JsonObject body) {
		return body.getAsJsonObject("body").get("value").getAsString();
	}

	private Reply refusal(String key, String title, JsonObject body, WikiPage self) {
		if (key == null) {
			return Reply.error2(404, "NOT_FOUND", "Space not found");
		}
		if (wiki.titled(key, title) != null && wiki.titled(key, title) != self) {
			return Reply.error2(400, "INVALID_REQUEST_PARAMETER",
					"A page with this title already exists: A page already exists with the same TITLE in this space");
		}
		String objection = FakeConfluence.objection(storage(body));
		return objection == null ? null : Reply.error2(400, "INVALID_REQUEST_PARAMETER", objection);
	}

	private Reply update(String id) {
		WikiPage page = wiki.pages.get(id);
		if (page == null) {
			return notFound();
		}
		JsonObject body = request.json();
		int number = body.getAsJsonObject("version").get("number").getAsInt();
		if (number != page.number() + 1) {
			return Reply.error2(409, "CONFLICT", "Version must be incremented when updating a page. Current Version: [" + page.number()
					+ "]. Provided version: [" + number + "]");
		}
		String title = body.get("title").getAsString();
		Reply refusal = refusal(page.spaceKey, title, body, page);
		if (refusal != null) {
			return refusal;
		}
		page.rename(title);
		page.parentId = body.has("parentId") ? body.get("parentId").getAsString() : page.parentId;
		page.write(storage(body), body.getAsJsonObject("version").get("message").getAsString());
		return Reply.json(page(page, true));
	}
}
