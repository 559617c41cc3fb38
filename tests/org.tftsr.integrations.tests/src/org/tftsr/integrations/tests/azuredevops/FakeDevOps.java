package org.tftsr.integrations.tests.azuredevops;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.tftsr.integrations.tests.support.FakeService;
import org.tftsr.integrations.tests.support.Received;
import org.tftsr.integrations.tests.support.Reply;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/** An organisation with one project of a given process: versions, limits, rules, revisions and errors as the service has them. */
public final class FakeDevOps extends FakeService {

	public static final String TOKEN = "pat0123456789abcdefghij";
	public static final String PROJECT = "Fabrikam Shop";
	public static final String PROJECT_ID = "6ce954b1-ce1f-45d1-b94d-e6bf2464ba2c";

	private static final Pattern PATH = Pattern.compile("/org\\d+(?:/(?!_apis)([^/]+))?/_apis/(.*)");
	private static final int BATCH = 200;
	/** At most so many comments at a time, whatever is asked for. */
	private static final int COMMENTS = 2;
	private static final int MOST_FOUND = 20_000;
	private static final int LONGEST_QUERY = 32_000;

	/** A port may come again, and with it what is known of the organisation that was there before. */
	private static final AtomicInteger NUMBERS = new AtomicInteger();

	private final int number = NUMBERS.incrementAndGet();
	private final Map<Integer, FakeWorkItem> items = new TreeMap<>();
	private final Set<Integer> hidden = new HashSet<>();
	private final Map<String, byte[]> uploads = new TreeMap<>();
	private final List<String> projects = new ArrayList<>(List.of(PROJECT, "Other"));
	private final Process process;
	private String newestVersion = "7.1";
	private boolean markdown = true;
	private String delay;

	FakeDevOps(Process process) {
		this.process = process;
	}

	/** With the process Agile. */
	public FakeDevOps() {
		this(Process.agile());
	}

	/** Knows this version of the interface and older ones, as an own server does. */
	public void newestVersion(String version) {
		newestVersion = version;
	}

	/** Knows HTML only. */
	public void withoutMarkdown() {
		markdown = false;
	}

	/** Asks for so many seconds after each answer. */
	public void delay(String seconds) {
		delay = seconds;
	}

	/** Those that the user may not see; a query finds them all the same. */
	public void hide(int id) {
		hidden.add(id);
	}

	/** Adds a project. */
	public void addProject(String name) {
		projects.add(name);
	}

	/** All work items. */
	public List<FakeWorkItem> items() {
		return List.copyOf(items.values());
	}

	/** Adds a work item; its number. */
	public int add(String type, String title) {
		FakeWorkItem item = new FakeWorkItem(items.size() + 1, type, PROJECT);
		item.fields().put("System.Title", title);
		items.put(item.id(), item);
		return item.id();
	}

	/** Somebody else changes one. */
	public void touch(int id) {
		items.get(id).changed();
	}

	/** What the address of an organisation is. */
	public String address() {
		return origin() + "/org" + number;
	}

	@Override
	protected Reply answer(Received request) {
		String expected = "Basic " + Base64.getEncoder().encodeToString((':' + TOKEN).getBytes(StandardCharsets.UTF_8));
		if (!expected.equals(request.headers().get("authorization"))) {
			return request.method().equals("PATCH") ? error(401, "TF400813: The user is not authorized to access this resource.", "Unauthorized")
					: Reply.page(203, "Azure DevOps Services | Sign In");
		}
		Matcher path = PATH.matcher(request.path());
		if (!path.matches()) {
			return Reply.page(404, "The resource cannot be found.");
		}
		Reply reply = path.group(2).equals("connectionData") ? connectionData() : versioned(request, path.group(1), path.group(2));
		return delay == null ? reply : reply.with("Retry-After", delay);
	}

	private static Reply connectionData() {
		return Reply.json(200, "{\"authenticatedUser\":{\"id\":\"1\",\"providerDisplayName\":\"Kim Operator\"}}");
	}

	private Reply versioned(Received request, String project, String path) {
		String version = request.parameters().get("api-version");
		if (version == null) {
			return error(400, "No api-version was supplied for the \"" + request.method() + "\" request.", "VssVersionNotSpecifiedException");
		}
		if (version.replaceAll("-preview.*", "").compareTo(newestVersion) > 0) {
			return error(400, "The requested REST API version of " + version + " is out of range for this server. The latest REST API version"
					+ " this server supports is " + newestVersion + '.', "VssVersionOutOfRangeException");
		}
		if (path.equals("projects") || path.startsWith("projects/")) {
			return projects(request, path);
		}
		if (project != null && !project.equals(PROJECT_ID) && projects.stream().noneMatch(project::equalsIgnoreCase)) {
			return error(404, "TF200016: The following project does not exist: " + project + '.', "ProjectDoesNotExistWithNameException");
		}
		String[] parts = path.split("/");
		return switch (parts[1].toLowerCase(Locale.ROOT)) {
		case "wiql" -> query(request, PROJECT_ID.equals(project) ? PROJECT : project);
		case "workitemsbatch" -> batch(request);
		case "workitemtypes" -> parts.length == 2 ? value(process.types()) : value(process.fields(parts[2]));
		case "attachments" -> upload(request);
		case "workitems" -> parts[2].startsWith("$") ? create(request, parts[2].substring(1))
				: parts.length > 3 ? discussion(request, version, parts[3], Integer.parseInt(parts[2])) : item(request, Integer.parseInt(parts[2]));
		default -> Reply.page(404, "The resource cannot be found.");
		};
	}

	private Reply projects(Received request, String path) {
		if (!path.equals("projects")) {
			String name = path.substring("projects/".length());
			return projects.contains(name) ? Reply.json(200, "{\"name\":\"" + name + "\"}")
					: error(404, "TF200016: The following project does not exist: " + name + '.', "ProjectDoesNotExistWithNameException");
		}
		JsonArray all = new JsonArray();
		projects.stream().skip(Integer.parseInt(request.parameters().getOrDefault("$skip", "0")))
				.limit(Integer.parseInt(request.parameters().get("$top"))).forEach(name -> {
					JsonObject project = new JsonObject();
					project.addProperty("id", name.equals(PROJECT) ? PROJECT_ID : UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString());
					project.addProperty("name", name);
					all.add(project);
				});
		return value(all);
	}

	private Reply query(Received request, String project) {
		String query = JsonParser.parseString(request.text()).getAsJsonObject().get("query").getAsString();
		if (query.length() > LONGEST_QUERY) {
			return error(400, "VS403000: The query is too long.", "WorkItemTrackingQueryException");
		}
		try {
			var condition = WiqlReader.parse(query, project);
			List<FakeWorkItem> found = items.values().stream().filter(item -> condition.test(item.searched())).toList().reversed();
			if (found.size() > MOST_FOUND) {
				return error(400, "VS402337: The number of work items returned exceeds the size limit of 20000.", "WorkItemTrackingQueryException");
			}
			JsonArray numbers = new JsonArray();
			found.stream().limit(Integer.parseInt(request.parameters().getOrDefault("$top", "20000"))).forEach(item -> {
				JsonObject number = new JsonObject();
				number.addProperty("id", item.id());
				numbers.add(number);
			});
			JsonObject answer = new JsonObject();
			answer.add("workItems", numbers);
			return Reply.json(200, answer.toString());
		} catch (WiqlReader.Wrong wrong) {
			return error(400, wrong.getMessage(), "WorkItemTrackingQueryException");
		}
	}

	private Reply batch(Received request) {
		JsonObject body = JsonParser.parseString(request.text()).getAsJsonObject();
		List<JsonElement> ids = body.getAsJsonArray("ids").asList();
		if (ids.size() > BATCH) {
			return error(400, "VS403474: You requested " + ids.size() + " work items which exceeds the limit of 200.", "VssPropertyValidationException");
		}
		JsonArray found = new JsonArray();
		ids.forEach(id -> found.add(hidden.contains(id.getAsInt()) ? JsonNull.INSTANCE : items.get(id.getAsInt()).json()));
		return value(found);
	}

	private Reply upload(Received request) {
		if (!request.headers().getOrDefault("content-type", "").equals("application/octet-stream")) {
			return error(400, "VssRequestContentTypeNotSupportedException", "VssRequestContentTypeNotSupportedException");
		}
		String id = UUID.nameUUIDFromBytes(request.body()).toString();
		uploads.put(id, request.body());
		JsonObject answer = new JsonObject();
		answer.addProperty("id", id);
		answer.addProperty("url", address() + '/' + PROJECT_ID + "/_apis/wit/attachments/" + id + "?fileName=x");
		return Reply.json(201, answer.toString());
	}

	private static boolean isPatch(Received request) {
		return request.headers().getOrDefault("content-type", "").equals("application/json-patch+json");
	}

	private static Reply notAPatch(Received request) {
		return error(415, "The request indicated a Content-Type of \"" + request.headers().get("content-type")
				+ "\" for method type \"" + request.method() + "\" which is not supported.", "VssRequestContentTypeNotSupportedException");
	}

	private Reply create(Received request, String type) {
		if (!isPatch(request)) {
			return notAPatch(request);
		}
		if (!process.has(type)) {
			return error(404, "VS402323: Work item type " + type + " does not exist in project " + PROJECT + '.', "WorkItemTypeNotFoundException");
		}
		FakeWorkItem item = new FakeWorkItem(items.size() + 1, type, PROJECT);
		Reply wrong = apply(request, item);
		if (wrong == null) {
			items.put(item.id(), item);
		}
		return wrong == null ? Reply.json(200, item.json().toString()) : wrong;
	}

	private Reply discussion(Received request, String version, String what, int id) {
		if (what.equals("updates")) {
			return updates(request, id);
		}
		if (!version.contains("-preview")) {
			return error(400, "The requested version \"" + version + "\" of the resource is under preview. The -preview flag must be supplied.",
					"VssInvalidPreviewVersionException");
		}
		List<String> comments = items.get(id).comments();
		int from = Integer.parseInt(request.parameters().getOrDefault("continuationToken", "0"));
		int to = Math.min(comments.size(), from + COMMENTS);
		JsonArray page = new JsonArray();
		comments.subList(from, to).forEach(text -> {
			JsonObject comment = new JsonObject();
			comment.addProperty("text", text);
			page.add(comment);
		});
		JsonObject answer = new JsonObject();
		answer.add("comments", page);
		if (to < comments.size()) {
			answer.addProperty("continuationToken", Integer.toString(to));
		}
		return Reply.json(200, answer.toString());
	}

	private Reply updates(Received request, int id) {
		JsonArray page = new JsonArray();
		items.get(id).updates().stream().skip(Integer.parseInt(request.parameters().getOrDefault("$skip", "0")))
				.limit(Math.min(BATCH, Integer.parseInt(request.parameters().getOrDefault("$top", "200")))).forEach(page::add);
		return value(page);
	}

	private Reply item(Received request, int id) {
		FakeWorkItem item = hidden.contains(id) ? null : items.get(id);
		if (item == null) {
			return error(404, "TF401232: Work item " + id + " does not exist, or you do not have permissions to read it.",
					"WorkItemUnauthorizedAccessException");
		}
		if (request.method().equals("GET")) {
			return Reply.json(200, item.json().toString());
		}
		Reply wrong = isPatch(request) ? apply(request, item) : notAPatch(request);
		if (wrong == null) {
			item.changed();
		}
		return wrong == null ? Reply.json(200, item.json().toString()) : wrong;
	}

	/** Does what a patch says, all of it or nothing; what is wrong with it, or null. */
	private Reply apply(Received request, FakeWorkItem item) {
		FakeWorkItem.Change change = item.change(uploads);
		for (JsonElement operation : JsonParser.parseString(request.text()).getAsJsonArray()) {
			JsonObject op = operation.getAsJsonObject();
			String path = op.get("path").getAsString();
			if (op.get("op").getAsString().equals("test")) {
				if (!path.equals("/rev") || op.get("value").getAsInt() != item.revision()) {
					return error(412, "VS403351: Test Operation for path " + path + " failed.", "TestPatchOperationFailedException");
				}
			} else if (path.startsWith("/multilineFieldsFormat/") && !markdown) {
				return error(400, "TF51535: Cannot find field multilineFieldsFormat.", "WorkItemTrackingFieldDefinitionNotFoundException");
			} else {
				change.add(path, op.get("value"));
			}
		}
		String objection = process.objection(item.type(), change.fields());
		if (objection != null) {
			return error(400, objection, objection.startsWith("TF401320") ? "RuleValidationException" : "WorkItemTrackingFieldDefinitionNotFoundException");
		}
		change.keep();
		return null;
	}

	private static Reply value(JsonArray value) {
		JsonObject answer = new JsonObject();
		answer.addProperty("count", value.size());
		answer.add("value", value);
		return Reply.json(200, answer.toString());
	}

	private static Reply error(int status, String message, String type) {
		JsonObject error = new JsonObject();
		error.addProperty("$id", "1");
		error.add("innerException", null);
		error.addProperty("message", message);
		error.addProperty("typeKey", type);
		error.addProperty("errorCode", 0);
		return Reply.json(status, error.toString());
	}
}
