package org.tftsr.integrations.tests.azuredevops;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/** A work item as it is kept. */
public final class FakeWorkItem {

	private final int id;
	private final String type;
	private String project;
	private final Map<String, String> fields = new LinkedHashMap<>();
	private final Set<String> markdownFields = new LinkedHashSet<>();
	private final List<JsonObject> relations = new ArrayList<>();
	private final List<JsonObject> updates = new ArrayList<>();
	private final List<String> comments = new ArrayList<>();
	private int revision = 1;

	FakeWorkItem(int id, String type, String project) {
		this.id = id;
		this.type = type;
		this.project = project;
	}

	public int id() {
		return id;
	}

	public String type() {
		return type;
	}

	public int revision() {
		return revision;
	}

	/** By their reference names. */
	public Map<String, String> fields() {
		return fields;
	}

	/** Those that hold Markdown. */
	public Set<String> markdownFields() {
		return Set.copyOf(markdownFields);
	}

	/** Names of the files that it has. */
	public List<String> files() {
		return relations.stream().map(relation -> relation.getAsJsonObject("attributes").get("name").getAsString()).toList();
	}

	/** Files that were attached by an earlier version, or by people: nothing is said of them. */
	public void deleteFileComments() {
		relations.forEach(relation -> relation.getAsJsonObject("attributes").remove("comment"));
	}

	/** People move it to another project. */
	public void move(String name) {
		project = name;
		changed();
	}

	void changed() {
		revision++;
	}

	/** What queries look at. */
	Map<String, String> searched() {
		Map<String, String> all = new LinkedHashMap<>(fields);
		all.put("System.Id", Integer.toString(id));
		all.put("System.TeamProject", project);
		return all;
	}

	JsonObject json() {
		JsonObject json = new JsonObject();
		json.addProperty("id", id);
		json.addProperty("rev", revision);
		JsonObject values = new JsonObject();
		values.addProperty("System.WorkItemType", type);
		values.addProperty("System.TeamProject", project);
		values.addProperty("System.State", "New");
		values.addProperty("System.ChangedDate", "2026-11-30T08:00:01.23Z");
		fields.forEach(values::addProperty);
		json.add("fields", values);
		JsonObject formats = new JsonObject();
		markdownFields.forEach(field -> formats.addProperty(field, "markdown"));
		json.add("multilineFieldsFormat", formats);
		JsonArray related = new JsonArray();
		relations.forEach(related::add);
		json.add("relations", related);
		return json;
	}

	/** What was done to it, one after the other. */
	List<JsonObject> updates() {
		return updates;
	}

	/** What was said of it and not deleted. */
	List<String> comments() {
		return comments;
	}

	/** People delete all that was said; the changes keep it. */
	public void deleteComments() {
		comments.clear();
		changed();
	}

	Change change(Map<String, byte[]> uploads) {
		return new Change(uploads);
	}

	/** What is to become of it, once all of it is known to be right. */
	final class Change {

		private final Map<String, byte[]> uploads;
		private final Map<String, String> changed = new LinkedHashMap<>();
		private final Set<String> asMarkdown = new LinkedHashSet<>();
		private final List<JsonObject> related = new ArrayList<>();

		private Change(Map<String, byte[]> uploads) {
			this.uploads = uploads;
		}

		void add(String path, JsonElement value) {
			if (path.startsWith("/fields/")) {
				changed.put(path.substring("/fields/".length()), value.getAsString());
			} else if (path.startsWith("/multilineFieldsFormat/")) {
				asMarkdown.add(path.substring("/multilineFieldsFormat/".length()));
			} else if (path.equals("/relations/-")) {
				related.add(file(value.getAsJsonObject()));
			} else {
				throw new IllegalArgumentException("no such path: " + path);
			}
		}

		private JsonObject file(JsonObject relation) {
			String url = relation.get("url").getAsString();
			String upload = url.replaceFirst(".*/attachments/([^?]*).*", "$1");
			JsonObject attributes = relation.has("attributes") ? relation.getAsJsonObject("attributes").deepCopy() : new JsonObject();
			attributes.addProperty("name", URLDecoder.decode(url.replaceFirst(".*[?]fileName=", ""), StandardCharsets.UTF_8));
			attributes.addProperty("resourceSize", uploads.get(upload).length);
			JsonObject file = relation.deepCopy();
			file.add("attributes", attributes);
			return file;
		}

		Map<String, String> fields() {
			return changed;
		}

		private JsonObject update() {
			JsonObject values = new JsonObject();
			changed.forEach((name, value) -> {
				JsonObject field = new JsonObject();
				field.addProperty("newValue", value);
				values.add(name, field);
			});
			JsonObject update = new JsonObject();
			update.addProperty("id", updates.size() + 1);
			update.add("fields", values);
			return update;
		}

		void keep() {
			updates.add(update());
			String said = changed.get("System.History");
			if (said != null) {
				comments.add(said);
			}
			String tags = changed.remove("System.Tags");
			if (tags != null) {
				// what is added is joined with what is there
				fields.merge("System.Tags", tags, (there, added) -> there + "; " + added);
			}
			fields.putAll(changed);
			markdownFields.addAll(asMarkdown);
			relations.addAll(related);
		}
	}
}
