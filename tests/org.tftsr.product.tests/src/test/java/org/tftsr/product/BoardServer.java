package org.tftsr.product;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/** Speaks as Azure DevOps does of work items: one project with bugs, revisions that a change has to name, and no text but titles to search. */
final class BoardServer extends FakeService {

	static final String TOKEN = "canary-pat-0123456789";
	static final String PROJECT = "Operations";

	private static final String FIELD = "/fields/";
	private static final String RELATION = "/relations/-";

	private final Map<Integer, Map<String, String>> items = new TreeMap<>();
	private final Map<Integer, Integer> revisions = new LinkedHashMap<>();
	/** The sizes of files by their names: first they are uploaded, then related to a work item. */
	private final Map<String, Integer> uploaded = new LinkedHashMap<>();
	private final Map<Integer, JsonArray> relations = new LinkedHashMap<>();

	BoardServer() throws IOException {
		super("Basic " + Base64.getEncoder().encodeToString((':' + TOKEN).getBytes(StandardCharsets.UTF_8)));
	}

	/** That of the organisation. */
	String organisation() {
		return address() + "/org";
	}

	/** All work items, each by its fields. */
	List<Map<String, String>> items() {
		return List.copyOf(items.values());
	}

	/** The names of the files at a work item. */
	List<String> files(int id) {
		return relations.getOrDefault(id, new JsonArray()).asList().stream()
				.map(relation -> relation.getAsJsonObject().getAsJsonObject("attributes").get("name").getAsString()).toList();
	}

	/** Somebody else moves one on. */
	void move(int id, String state) {
		items.get(id).put("System.State", state);
		revisions.merge(id, 1, Integer::sum);
	}

	@Override
	Answer answer(Asked asked) {
		String path = asked.path().replaceFirst("^/org(/" + PROJECT + ")?/_apis/", "");
		if (path.equals("connectionData")) {
			return new Answer(200, "{\"authenticatedUser\":{\"id\":\"1\",\"providerDisplayName\":\"Kim Example\"}}");
		}
		if (path.equals("projects")) {
			return new Answer(200, "{\"value\":[{\"id\":\"p1\",\"name\":\"" + PROJECT + "\"}]}");
		}
		if (path.equals("wit/workitemtypes")) {
			return new Answer(200, "{\"value\":[{\"name\":\"Bug\",\"referenceName\":\"Microsoft.VSTS.WorkItemTypes.Bug\"}]}");
		}
		if (path.equals("wit/workitemtypes/Bug/fields")) {
			return new Answer(200, "{\"value\":[{\"referenceName\":\"Microsoft.VSTS.TCM.ReproSteps\"},"
					+ "{\"referenceName\":\"Microsoft.VSTS.Common.Severity\",\"allowedValues\":[\"1 - Critical\",\"2 - High\"]}]}");
		}
		return switch (path) {
		case "wit/wiql" -> found(asked.json().get("query").getAsString());
		case "wit/workitemsbatch" -> batch(asked.json().getAsJsonArray("ids"));
		case "wit/workitems/$Bug" -> made(asked);
		case "wit/attachments" -> uploaded(asked);
		default -> path.startsWith("wit/workitems/") ? item(asked, path.substring("wit/workitems/".length()))
				: new Answer(404, "{\"message\":\"The resource cannot be found.\",\"typeKey\":\"VssResourceNotFoundException\"}");
		};
	}

	/** Those whose title, or tags, hold the first word that is asked for. */
	private Answer found(String query) {
		String[] parts = query.split("CONTAINS '", 2);
		String wanted = parts.length < 2 ? "" : parts[1].substring(0, parts[1].indexOf('\''));
		String field = query.contains("[System.Tags]") ? "System.Tags" : "System.Title";
		JsonArray ids = new JsonArray();
		items.forEach((id, fields) -> {
			if (fields.getOrDefault(field, "").contains(wanted)) {
				JsonObject one = new JsonObject();
				one.addProperty("id", id);
				ids.add(one);
			}
		});
		JsonObject answer = new JsonObject();
		answer.add("workItems", ids);
		return new Answer(200, answer.toString());
	}

	private Answer batch(JsonArray ids) {
		JsonArray value = new JsonArray();
		ids.forEach(id -> value.add(json(id.getAsInt())));
		JsonObject answer = new JsonObject();
		answer.add("value", value);
		return new Answer(200, answer.toString());
	}

	private Answer made(Asked asked) {
		int id = 42 + items.size();
		items.put(id, new LinkedHashMap<>(Map.of("System.WorkItemType", "Bug", "System.TeamProject", PROJECT, "System.State", "New")));
		return changed(asked, id);
	}

	private Answer uploaded(Asked asked) {
		String name = asked.query().get("fileName");
		uploaded.put(name, asked.body().getBytes(StandardCharsets.UTF_8).length);
		JsonObject answer = new JsonObject();
		answer.addProperty("id", "f" + uploaded.size());
		answer.addProperty("url", organisation() + "/_apis/wit/attachments/f" + uploaded.size() + "?fileName=" + name);
		return new Answer(201, answer.toString());
	}

	/** A file becomes one of a work item, under the name that its address ends with. */
	private void relate(int id, JsonObject relation) {
		String name = URLDecoder.decode(relation.get("url").getAsString().split("fileName=", 2)[1], StandardCharsets.UTF_8);
		JsonObject attributes = new JsonObject();
		attributes.addProperty("name", name);
		attributes.addProperty("resourceSize", uploaded.get(name));
		relation.add("attributes", attributes);
		relations.computeIfAbsent(id, key -> new JsonArray()).add(relation);
	}

	private Answer item(Asked asked, String number) {
		int id = Integer.parseInt(number);
		if (!items.containsKey(id)) {
			return new Answer(404, "{\"message\":\"TF401232: Work item " + id + " does not exist, or you do not have permissions to read it.\",\"typeKey\":\"WorkItemUnauthorizedAccessException\"}");
		}
		return asked.method().equals("PATCH") ? changed(asked, id) : new Answer(200, json(id).toString());
	}

	private Answer changed(Asked asked, int id) {
		JsonArray operations = JsonParser.parseString(asked.body()).getAsJsonArray();
		for (JsonElement operation : operations) {
			JsonObject one = operation.getAsJsonObject();
			if (one.get("op").getAsString().equals("test") && one.get("value").getAsInt() != revisions.get(id)) {
				return new Answer(412, "{\"message\":\"VS403351: Test Operation for path /rev failed.\"}");
			}
		}
		for (JsonElement operation : operations) {
			String path = operation.getAsJsonObject().get("path").getAsString();
			if (path.startsWith(FIELD)) {
				items.get(id).put(path.substring(FIELD.length()), operation.getAsJsonObject().get("value").getAsString());
			} else if (path.equals(RELATION)) {
				relate(id, operation.getAsJsonObject().getAsJsonObject("value"));
			}
		}
		revisions.merge(id, 1, Integer::sum);
		return new Answer(200, json(id).toString());
	}

	private JsonObject json(int id) {
		JsonObject item = new JsonObject();
		item.addProperty("id", id);
		item.addProperty("rev", revisions.get(id));
		JsonObject fields = new JsonObject();
		items.get(id).forEach(fields::addProperty);
		item.add("fields", fields);
		item.add("relations", relations.getOrDefault(id, new JsonArray()));
		return item;
	}
}
