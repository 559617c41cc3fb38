package org.tftsr.integrations.tests.confluence;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/** Version 1 of the interface: all of Data Center; in the Cloud labels, attachments and CQL, while pages are gone from it. */
final class VersionOne {

	private static final Pattern CQL = Pattern
			.compile("type = page((?: AND text ~ \"(?:[^\"\\\\]|\\\\.)*\")+)(?: AND space = \"((?:[^\"\\\\]|\\\\.)*)\")?");
	private static final Pattern OWN = Pattern.compile("type = page AND creator = currentUser\\(\\) AND created >= \"([0-9-]{10})\""
			+ " AND created <= \"([0-9-]{10})\" ORDER BY created");
	private static final Pattern TERM = Pattern.compile(" AND text ~ \"((?:[^\"\\\\]|\\\\.)*)\"");
	/** What the search engine takes for an operator where no backslash stands before it. */
	private static final Pattern OPERATOR = Pattern.compile("(?<!\\\\)(?:\\\\\\\\)*[+\\-!(){}\\[\\]^~*?:/\"]|^(AND|OR|NOT)$");

	private final FakeConfluence wiki;
	private final Seen request;

	VersionOne(FakeConfluence wiki, Seen request) {
		this.wiki = wiki;
		this.request = request;
	}

	Reply reply(String... path) {
		boolean ofPage = path.length > 1 && !path[1].equals("search") && path[0].equals("content");
		String what = request.method() + ' ' + path[0]
				+ (ofPage ? "/{id}" + String.join("/", List.of(path).subList(2, path.length)).replaceAll("^(?=.)", "/")
						: path.length > 1 ? '/' + path[1] : "");
		if (ofPage && !wiki.pages.containsKey(path[1])) {
			return Reply.error1(404, "No content found with id: " + path[1]);
		}
		WikiPage page = ofPage ? wiki.pages.get(path[1]) : null;
		Reply shared = shared(what, page);
		return shared != null ? shared : wiki.isCloud() ? Reply.error1(410, "This deprecated endpoint has been removed.") : own(what, page);
	}

	/** What Cloud and Data Center have; null for anything else. */
	private Reply shared(String what, WikiPage page) {
		return switch (what) {
		case "GET user/current" -> Reply.json(Json.object("type", "known", "username", "kim", "accountId", VersionTwo.OWN, "displayName", "Kim Example"));
		case "GET content/search" -> search();
		case "POST content/{id}/label" -> label(page);
		case "PUT content/{id}/child/attachment" -> wiki.isCloud() ? attach(page, null, false) : Reply.error1(405, "Method Not Allowed");
		default -> null;
		};
	}

	private Reply own(String what, WikiPage page) {
		if (what.startsWith("POST content/{id}/child/attachment")) {
			String[] parts = what.split("/");
			return attach(page, parts.length > 4 ? parts[4] : null, parts.length == 4);
		}
		if (request.path().endsWith("/content/page")) {
			String key = what.substring(what.indexOf('/') + 1);
			return listed(wiki.pages.values().stream().filter(one -> one.spaceKey.equals(key)).map(one -> (JsonElement) page(one)).toList());
		}
		return switch (what) {
		case "GET space" -> listed(wiki.spaces.entrySet().stream()
				.map(space -> (JsonElement) Json.object("id", 7, "key", space.getKey(), "name", space.getValue())).toList());
		case "GET content" -> listed(wiki.pages.values().stream().filter(
				one -> one.spaceKey.equals(request.parameter("spaceKey")) && FakeConfluence.isSameTitle(one.title, request.parameter("title")))
				.map(one -> (JsonElement) page(one)).toList());
		case "POST content" -> create();
		case "GET content/{id}" -> read(page);
		case "PUT content/{id}" -> update(page);
		case "GET content/{id}/label" -> listed(labels(page));
		case "GET content/{id}/child/attachment" -> listed(page.files.values().stream().map(this::file).toList());
		default -> Reply.error1(404, "Not Found");
		};
	}

	private Reply read(WikiPage page) {
		String status = request.parameter("status");
		if ("historical".equals(status)) {
			WikiPage.Version version = page.version(request.parameter("version"));
			return version == null ? Reply.error1(404, "No version")
					: Reply.json(Json.object("id", page.id, "status", "historical", "title", version.title(), "body",
							Json.object("storage", Json.object("representation", "storage", "value", version.storage()))));
		}
		return page.status.equals("trashed") && !"trashed".equals(status)
				? Reply.error1(404, "No content found with id: ContentId{id=" + page.id + '}')
				: Reply.json(page(page));
	}

	/** The comment stands with what Data Center has always had it with, and in the Cloud with what came later. */
	private JsonElement file(WikiPage.File file) {
		JsonObject comment = Json.object("comment", file.comment(), "mediaType", "text/plain");
		return Json.object("id", file.id(), "type", "attachment", "status", "current", "title", file.name(), wiki.isCloud() ? "extensions" : "metadata", comment,
				"version", version(file.version(), ""));
	}

	private static JsonObject version(int number, String message) {
		JsonObject version = Json.object("number", number, "when", "2026-11-30T09:00:00.000+01:00", "message", message);
		version.addProperty("minorEdit", false);
		return version;
	}

	private Reply listed(List<JsonElement> all) {
		String start = request.parameter("start");
		int from = start == null ? 0 : Integer.parseInt(start);
		int to = Math.min(all.size(), from + FakeConfluence.PAGE);
		JsonObject links = Json.object("base", wiki.address(), "context", "/confluence");
		if (to < all.size()) {
			String path = request.path().replaceFirst("^/confluence", "");
			String query = request.target().substring(Math.min(request.target().length(), request.path().length() + 1));
			links.addProperty("next", path + '?' + query.replaceFirst("&start=[0-9]*", "") + "&start=" + to);
		}
		return Reply.json(Json.object("results", Json.list(all.subList(from, to)), "start", from, "limit", FakeConfluence.PAGE, "size", to - from,
				"_links", links));
	}

	private JsonObject page(WikiPage page) {
		String expand = request.parameter("expand") == null ? "" : request.parameter("expand");
		JsonObject json = Json.object("id", page.id, "type", "page", "status", page.status, "title", page.title, "_links",
				Json.object("webui", "/display/" + page.spaceKey + '/' + page.id, "base", wiki.address()));
		boolean written = !request.method().equals("GET");
		if (written || expand.contains("version")) {
			json.add("version", version(page.number(), page.last().message() == null ? "" : page.last().message()));
		}
		if (written || expand.contains("space")) {
			json.add("space", Json.object("id", 7, "key", page.spaceKey, "name", wiki.spaces.get(page.spaceKey), "type", "global", "status", "current",
					"_expandable", new JsonObject(), "_links", new JsonObject()));
		}
		if (expand.contains("history")) {
			JsonObject history = Json.object("createdDate", page.created.toString(), "createdBy",
					Json.object("type", "known", "username", page.made == null ? "lee" : "kim"));
			history.addProperty("latest", true);
			json.add("history", history);
		}
		if (expand.contains("body.storage")) {
			json.add("body", Json.object("storage", Json.object("value", page.last().storage(), "representation", "storage")));
		}
		if (expand.contains("ancestors")) {
			json.add("ancestors", Json.list(page.parentId == null ? List.of() : List.of(Json.object("id", page.parentId, "type", "page"))));
		}
		return json;
	}

	private static String storage(JsonObject body) {
		return body.getAsJsonObject("body").getAsJsonObject("storage").get("value").getAsString();
	}

	private static String parent(JsonObject body, String otherwise) {
		JsonArray ancestors = body.getAsJsonArray("ancestors");
		return ancestors == null || ancestors.isEmpty() ? otherwise
				: ancestors.get(ancestors.size() - 1).getAsJsonObject().get("id").getAsString();
	}

	private Reply refusal(String key, JsonObject body, WikiPage self) {
		String title = body.get("title").getAsString();
		if (!wiki.spaces.containsKey(key)) {
			return Reply.error1(404, "No space found with key : " + key);
		}
		if (wiki.titled(key, title) != null && wiki.titled(key, title) != self) {
			return Reply.error1(400, "com.atlassian.confluence.api.service.exceptions.BadRequestException: A page with this title already"
					+ " exists: A page already exists with the title " + title + " in the space with key " + key);
		}
		String objection = FakeConfluence.objection(storage(body));
		return objection == null ? null
				: Reply.error1(400, "com.atlassian.confluence.api.service.exceptions.BadRequestException: " + objection);
	}

	private Reply create() {
		JsonObject body = request.json();
		String key = body.getAsJsonObject("space").get("key").getAsString();
		Reply refusal = refusal(key, body, null);
		if (refusal != null) {
			return refusal;
		}
		WikiPage page = wiki.add(key, body.get("title").getAsString(), storage(body));
		page.parentId = parent(body, null);
		page.makeOwn(Instant.now());
		return Reply.json(page(page));
	}

	private Reply update(WikiPage page) {
		JsonObject body = request.json();
		int number = body.getAsJsonObject("version").get("number").getAsInt();
		if (number != page.number() + 1) {
			return Reply.error1(409, "com.atlassian.confluence.api.service.exceptions.ConflictException: Version must be incremented on update."
					+ " Current version is: " + page.number());
		}
		Reply refusal = refusal(page.spaceKey, body, page);
		if (refusal != null) {
			return refusal;
		}
		page.rename(body.get("title").getAsString());
		page.parentId = parent(body, page.parentId);
		page.write(storage(body), body.getAsJsonObject("version").get("message").getAsString());
		return Reply.json(page(page));
	}

	private Reply label(WikiPage page) {
		for (JsonElement label : JsonParser.parseString(request.text()).getAsJsonArray()) {
			String name = label.getAsJsonObject().get("name").getAsString();
			if (name.contains(" ")) {
				return Reply.error1(400, "Label name contains invalid character ' '");
			}
			page.labels.add(name);
		}
		return listed(labels(page));
	}

	private static List<JsonElement> labels(WikiPage page) {
		List<JsonElement> labels = page.labelList();
		labels.forEach(label -> label.getAsJsonObject().add("label", label.getAsJsonObject().get("name")));
		return labels;
	}

	private Reply attach(WikiPage page, String id, boolean onlyNew) {
		if (!"nocheck".equals(request.headers().get("x-atlassian-token"))) {
			return Reply.error1(403, "XSRF check failed");
		}
		Multipart parts = Multipart.of(request);
		String name = parts.fileName("file");
		WikiPage.File there = page.files.get(name);
		if (onlyNew && there != null || id != null && (there == null || !there.id().equals(id))) {
			return Reply.error1(400, "Cannot add a new attachment with same file name as an existing attachment: " + name);
		}
		page.files.put(name, new WikiPage.File(there == null ? "att" + wiki.nextId() : there.id(), name, parts.bytes("file"),
				new String(parts.bytes("comment"), StandardCharsets.UTF_8), there == null ? 1 : there.version() + 1));
		return listed(List.of(file(page.files.get(name))));
	}

	private Reply search() {
		Matcher own = OWN.matcher(request.parameter("cql"));
		if (own.matches()) {
			Instant from = LocalDate.parse(own.group(1)).atStartOfDay(ZoneOffset.UTC).toInstant();
			Instant to = LocalDate.parse(own.group(2)).atStartOfDay(ZoneOffset.UTC).toInstant();
			return listed(wiki.pages.values().stream().filter(wiki::isIndexed)
					.filter(page -> page.made != null && !page.made.isBefore(from) && page.made.isBefore(to))
					.sorted(Comparator.comparing(page -> page.made)).map(page -> (JsonElement) page(page)).toList());
		}
		Matcher cql = CQL.matcher(request.parameter("cql"));
		if (!cql.matches()) {
			return Reply.error1(400, "Could not parse cql : " + request.parameter("cql"));
		}
		List<String> words = new ArrayList<>();
		Matcher terms = TERM.matcher(cql.group(1));
		while (terms.find()) {
			String engine = unescaped(terms.group(1));
			if (OPERATOR.matcher(engine).find()) {
				return Reply.error1(400, "Could not parse the query: " + engine);
			}
			words.add(unescaped(engine).toLowerCase(Locale.ROOT));
		}
		String space = cql.group(2) == null ? null : unescaped(cql.group(2));
		return listed(wiki.pages.values().stream().filter(wiki::isIndexed).filter(page -> space == null || page.spaceKey.equals(space))
				.filter(page -> words.stream().allMatch((page.title + ' ' + page.last().storage()).toLowerCase(Locale.ROOT)::contains))
				.map(page -> (JsonElement) page(page)).toList());
	}

	private static String unescaped(String text) {
		return text.replaceAll("\\\\(.)", "$1");
	}
}
