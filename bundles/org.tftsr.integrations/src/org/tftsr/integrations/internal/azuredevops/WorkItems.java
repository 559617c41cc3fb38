package org.tftsr.integrations.internal.azuredevops;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.integrations.WorkItem;
import org.tftsr.integrations.internal.rest.RestAnswer;
import org.tftsr.integrations.internal.rest.RestCall;
import org.tftsr.net.Address;
import org.tftsr.net.RedactedJson;
import org.tftsr.net.RedactedPhrase;
import org.tftsr.net.Reviewer;
import org.tftsr.net.Setting;
import org.tftsr.net.Word;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/** Reads work items: by a query, which gives their numbers, and then so many at a time as may be asked for. */
final class WorkItems {

	/** No more are given at once ({@code VS403474}). */
	static final int BATCH = 200;
	/** Of a query. */
	private static final int MOST_FOUND = 19_999;

	private static final List<String> FIELDS = List.of("System.Title", "System.State", "System.WorkItemType", "System.TeamProject",
			"System.ChangedDate", "System.Tags");

	private enum OnError implements Word {
		OMIT;

		@Override
		public String word() {
			return "omit";
		}
	}

	/** @param tags as they are there, {@code "; "} between them; empty for none */
	private record Found(WorkItem item, String tags) {
	}

	private final DevOpsCalls calls;

	WorkItems(DevOpsCalls calls) {
		this.calls = calls;
	}

	/** The work item that an answer is. */
	WorkItem item(RestCall call, RestAnswer answer) throws TftsrException {
		Found found = found(answer.object());
		if (found == null) {
			throw DevOpsCalls.notUnderstood(call);
		}
		return found.item;
	}

	/** Null where it is none. */
	private Found found(JsonObject json) {
		long id = Json.number(json, "id");
		if (id < 0) {
			return null;
		}
		JsonObject fields = Json.object(json, "fields");
		String base = calls.integration().address().replaceAll("/+$", "");
		String tags = Json.text(fields, TypeFields.TAGS);
		return new Found(new WorkItem(id, (int) Math.max(0, Json.number(json, "rev")), Json.text(fields, "System.WorkItemType"),
				Json.text(fields, TypeFields.TITLE), html(json), Json.text(fields, TypeFields.SEVERITY),
				(int) Math.max(0, Json.number(fields, TypeFields.PRIORITY)), Json.text(fields, "System.State"), Json.text(fields, "System.TeamProject"),
				base + "/_workitems/edit/" + id, time(Json.text(fields, "System.ChangedDate"))), tags == null ? "" : tags);
	}

	/** The long text, wherever its type has it: a bug has the steps to see it. */
	private static String html(JsonObject json) {
		JsonObject fields = Json.object(json, "fields");
		String field = Json.text(fields, TypeFields.REPRO_STEPS) == null ? TypeFields.DESCRIPTION : TypeFields.REPRO_STEPS;
		String text = Json.text(fields, field);
		boolean markdown = "markdown".equalsIgnoreCase(Json.text(Json.object(json, "multilineFieldsFormat"), field));
		return text != null && markdown ? WorkItemHtml.shown(text) : text;
	}

	private static Instant time(String text) {
		try {
			return text == null ? null : OffsetDateTime.parse(text).toInstant();
		} catch (DateTimeParseException e) {
			// only for a person to see
			return null;
		}
	}

	/** Those that a query finds, in its order, at most so many. */
	List<WorkItem> query(String action, String what, Setting project, RedactedPhrase wiql, boolean typed, int most, Reviewer reviewer,
			Progress progress) throws TftsrException {
		return read(action, what, project, ids(action, what, project, wiql, typed, most, reviewer, progress), progress).stream()
				.map(Found::item).toList();
	}

	/** Those with the tag of a correlation id: what a server finds by it is looked at once more. */
	List<WorkItem> tagged(String action, String what, Setting project, UUID correlation, Progress progress) throws TftsrException {
		String tag = Wiql.addTag(RedactedPhrase.empty(), correlation).text();
		List<Long> ids = ids(action, what, project, Wiql.tagged(correlation), false, BATCH, preview -> Reviewer.Verdict.REFUSE, progress);
		return read(action, what, project, ids, progress).stream()
				.filter(found -> Arrays.stream(found.tags.split(";")).anyMatch(one -> one.strip().equalsIgnoreCase(tag))).map(Found::item)
				.toList();
	}

	/** What was said of one, the oldest first. Each change of it may have a comment. */
	List<String> comments(String action, String what, Address changes, Progress progress) throws TftsrException {
		List<String> comments = new ArrayList<>();
		boolean more = true;
		for (int skip = 0; more; skip += BATCH) {
			progress.check();
			RestCall call = RestCall.read(action, what, changes.query("$top", BATCH).query("$skip", skip));
			JsonArray page = Json.array(calls.send(call, progress).object(), "value");
			for (JsonElement change : page) {
				JsonObject fields = change.isJsonObject() ? Json.object(change.getAsJsonObject(), "fields") : new JsonObject();
				String comment = Json.text(Json.object(fields, TypeFields.HISTORY), "newValue");
				if (comment != null) {
					comments.add(comment);
				}
			}
			more = page.size() == BATCH;
		}
		return comments;
	}

	private List<Long> ids(String action, String what, Setting project, RedactedPhrase wiql, boolean typed, int most, Reviewer reviewer,
			Progress progress) throws TftsrException {
		int top = Math.clamp(most, 1, MOST_FOUND);
		RestCall call = DevOpsCalls.ask(action, what,
				calls.versioned(calls.address(DevOpsCalls.phrase(project), "_apis/wit/wiql").query("$top", top)),
				RedactedJson.object().phrase("query", wiql).body(), typed);
		List<Long> ids = new ArrayList<>();
		for (JsonElement element : Json.array(calls.send(call, reviewer, progress).object(), "workItems")) {
			long id = element.isJsonObject() ? Json.number(element.getAsJsonObject(), "id") : -1;
			if (id >= 0 && ids.size() < top) {
				ids.add(id);
			}
		}
		return ids;
	}

	private List<Found> read(String action, String what, Setting project, List<Long> ids, Progress progress) throws TftsrException {
		List<Setting> fields = new ArrayList<>();
		for (String field : FIELDS) {
			fields.add(Setting.of("field", field));
		}
		Map<Long, Found> found = new HashMap<>();
		progress.begin("Reading work items", ids.size());
		for (int from = 0; from < ids.size(); from += BATCH) {
			progress.check();
			List<Long> some = ids.subList(from, Math.min(ids.size(), from + BATCH));
			RestCall call = DevOpsCalls.ask(action, what,
					calls.versioned(calls.address(DevOpsCalls.phrase(project), "_apis/wit/workitemsbatch")),
					RedactedJson.object().numbers("ids", some).settings("fields", fields).word("errorPolicy", OnError.OMIT).body(), false);
			JsonElement json = calls.send(call, progress).json();
			// those that may not be seen are null; some servers give the list alone
			for (JsonElement element : json.isJsonArray() ? json.getAsJsonArray()
					: Json.array(json.isJsonObject() ? json.getAsJsonObject() : new JsonObject(), "value")) {
				Found one = element.isJsonObject() ? found(element.getAsJsonObject()) : null;
				if (one != null) {
					found.put(one.item.id(), one);
				}
			}
			progress.worked(some.size());
		}
		return ids.stream().map(found::get).filter(Objects::nonNull).toList();
	}
}
