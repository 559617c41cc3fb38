package org.tftsr.integrations.internal.azuredevops;

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
import org.tftsr.integrations.WorkItemContent;
import org.tftsr.integrations.internal.rest.JsonFields;
import org.tftsr.integrations.internal.rest.RestAnswer;
import org.tftsr.integrations.internal.rest.RestCall;
import org.tftsr.net.Address;
import org.tftsr.net.RedactedJson;
import org.tftsr.net.RedactedPhrase;
import org.tftsr.net.Reviewer;
import org.tftsr.net.Setting;
import org.tftsr.net.Word;

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
		Found found = found(answer.fields());
		if (found == null) {
			throw DevOpsCalls.notUnderstood(call);
		}
		return found.item;
	}

	/** Null where it is none. */
	private Found found(JsonFields json) {
		long id = json.number("id");
		if (id == 0) {
			return null;
		}
		JsonFields fields = json.object("fields");
		String base = calls.integration().address().replaceAll("/+$", "");
		String tags = fields.text(TypeFields.TAGS);
		return new Found(new WorkItem(id, json.number("rev"), fields.text("System.WorkItemType"), fields.text(TypeFields.TITLE), html(json),
				fields.text(TypeFields.SEVERITY), fields.number(TypeFields.PRIORITY), fields.text("System.State"), fields.text("System.TeamProject"),
				base + "/_workitems/edit/" + id, fields.time("System.ChangedDate")), tags == null ? "" : tags);
	}

	/** The long text, wherever its type has it: a bug has the steps to see it. */
	private static String html(JsonFields json) {
		JsonFields fields = json.object("fields");
		String field = fields.text(TypeFields.REPRO_STEPS) == null ? TypeFields.DESCRIPTION : TypeFields.REPRO_STEPS;
		String text = fields.text(field);
		boolean markdown = "markdown".equalsIgnoreCase(json.text("multilineFieldsFormat", field));
		return text != null && markdown ? WorkItemHtml.shown(text) : text;
	}

	/**
	 * Those that a query finds, in its order, at most so many.
	 *
	 * @param replaced how many values are replaced in words that a person has typed; null where there are no such words
	 */
	List<WorkItem> query(String action, String what, Setting project, RedactedPhrase wiql, Map<String, Integer> replaced, int most, Reviewer reviewer,
			Progress progress) throws TftsrException {
		return read(action, what, project, ids(action, what, project, wiql, replaced, most, reviewer, progress), progress).stream()
				.map(Found::item).toList();
	}

	/** The call of {@link #titled} that holds the title. */
	RestCall asking(String action, String what, WorkItemContent content, Map<String, Integer> replaced, int most) throws TftsrException {
		return asking(action, what, content.project(), Wiql.openWith(content.title()), replaced, most).about(content.issueId());
	}

	/** Those that are not closed and have the title of a content, at most so many. */
	List<WorkItem> titled(String action, String what, WorkItemContent content, Map<String, Integer> replaced, int most, Reviewer reviewer,
			Progress progress) throws TftsrException {
		String title = content.title().text().strip();
		List<Long> ids = ids(asking(action, what, content, replaced, most), most, reviewer, progress);
		return read(action, what, content.project(), ids, progress).stream().map(Found::item)
				.filter(item -> item.title() != null && title.equalsIgnoreCase(item.title().strip())).toList();
	}

	/**
	 * Those with the tag of a correlation id: what a server finds by it is looked at once more.
	 *
	 * @param project null for all projects
	 */
	List<WorkItem> tagged(String action, String what, Setting project, UUID correlation, Progress progress) throws TftsrException {
		String tag = Wiql.addTag(RedactedPhrase.empty(), correlation).text();
		RedactedPhrase query = project == null ? Wiql.taggedAnywhere(correlation) : Wiql.tagged(correlation);
		List<Long> ids = ids(action, what, project, query, null, BATCH, preview -> Reviewer.Verdict.REFUSE, progress);
		return read(action, what, project, ids, progress).stream()
				.filter(found -> Arrays.stream(found.tags.split(";")).anyMatch(one -> one.strip().equalsIgnoreCase(tag))).map(Found::item)
				.toList();
	}

	/** @param project null for that of all projects */
	private Address address(Setting project, String path) throws TftsrException {
		return project == null ? calls.address(path) : calls.address(DevOpsCalls.phrase(project), path);
	}

	private List<Long> ids(String action, String what, Setting project, RedactedPhrase wiql, Map<String, Integer> replaced, int most, Reviewer reviewer,
			Progress progress) throws TftsrException {
		return ids(asking(action, what, project, wiql, replaced, most), most, reviewer, progress);
	}

	private RestCall asking(String action, String what, Setting project, RedactedPhrase wiql, Map<String, Integer> replaced, int most)
			throws TftsrException {
		return DevOpsCalls.ask(action, what,
				calls.versioned(address(project, "_apis/wit/wiql").query("$top", top(most))),
				RedactedJson.object().phrase("query", wiql).body(), replaced != null).replacing(replaced == null ? Map.of() : replaced);
	}

	private static int top(int most) {
		return Math.clamp(most, 1, MOST_FOUND);
	}

	private List<Long> ids(RestCall call, int most, Reviewer reviewer, Progress progress) throws TftsrException {
		List<Long> ids = new ArrayList<>();
		for (JsonFields item : calls.send(call, reviewer, progress).fields().list("workItems")) {
			long id = item.number("id");
			if (id > 0 && ids.size() < top(most)) {
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
		progress.begin(Messages.WorkItems_reading, ids.size());
		for (int from = 0; from < ids.size(); from += BATCH) {
			progress.check();
			List<Long> some = ids.subList(from, Math.min(ids.size(), from + BATCH));
			RestCall call = DevOpsCalls.ask(action, what,
					calls.versioned(address(project, "_apis/wit/workitemsbatch")),
					RedactedJson.object().numbers("ids", some).settings("fields", fields).word("errorPolicy", OnError.OMIT).body(), false);
			RestAnswer answer = calls.send(call, progress);
			// those that may not be seen are null; some servers give the list alone
			for (JsonFields item : answer.json().isJsonArray() ? JsonFields.all(answer.json().getAsJsonArray()) : answer.fields().list("value")) {
				Found one = found(item);
				if (one != null) {
					found.put(one.item.id(), one);
				}
			}
			progress.worked(some.size());
		}
		return ids.stream().map(found::get).filter(Objects::nonNull).toList();
	}
}
