package org.tftsr.triage.internal;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

import org.tftsr.core.document.Document;
import org.tftsr.core.issue.Issue;
import org.tftsr.core.issue.IssueDetail;
import org.tftsr.core.issue.TimelineEvent;
import org.tftsr.core.log.LogFile;
import org.tftsr.core.why.Why;
import org.tftsr.core.why.WhyAction;
import org.tftsr.core.why.WhyEvidence;
import org.tftsr.core.why.WhyTree;
import org.tftsr.triage.internal.IssueTransfer.Outgoing;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/**
 * The JSON form of a whole issue. Fields are only ever added; where one changes its meaning, {@link #VERSION} grows. Times are
 * ISO 8601 in UTC.
 */
final class ExportedIssue {

	static final String FORMAT = "tftsr-issue";
	static final int VERSION = 1;

	private ExportedIssue() {
	}

	/** An issue as text. Where its texts have been redacted, the paths of logs are left out. */
	static String json(Outgoing out, Instant now) {
		IssueDetail detail = out.detail();
		WhyTree whys = out.whys();
		boolean redacted = out.isRedacted();
		JsonObject json = new JsonObject();
		json.addProperty("format", FORMAT);
		json.addProperty("version", VERSION);
		json.addProperty("redacted", redacted);
		json.addProperty("exportedAt", now.toString());
		json.add("issue", issue(detail.issue()));
		json.add("logs", array(detail.logFiles(), log -> log(log, out)));
		json.add("whys", array(whys.whys(), ExportedIssue::why));
		json.add("mainBranch", strings(whys.main().stream().map(UUID::toString).toList()));
		json.add("timeline", array(detail.timeline(), ExportedIssue::event));
		json.add("documents", array(detail.documents(), ExportedIssue::document));
		json.add("conversations", array(out.conversations(), ExportedConversation::of));
		json.add("links", array(out.links(), link -> ExportedLink.of(link, detail.documents())));
		return new GsonBuilder().disableHtmlEscaping().serializeNulls().setPrettyPrinting().create().toJson(json) + '\n';
	}

	private static JsonObject issue(Issue issue) {
		JsonObject json = new JsonObject();
		json.addProperty("id", issue.id().toString());
		json.addProperty("title", issue.title());
		json.addProperty("description", issue.description());
		json.addProperty("severity", issue.severity().id());
		json.addProperty("status", issue.status().id());
		json.addProperty("category", issue.category());
		json.addProperty("source", issue.source());
		json.addProperty("createdAt", time(issue.createdAt()));
		json.addProperty("updatedAt", time(issue.updatedAt()));
		json.addProperty("resolvedAt", time(issue.resolvedAt()));
		json.addProperty("assignedTo", issue.assignedTo());
		json.add("tags", strings(issue.tags()));
		return json;
	}

	private static JsonObject log(LogFile log, Outgoing out) {
		JsonObject json = new JsonObject();
		json.addProperty("id", log.id().toString());
		json.addProperty("name", log.name());
		json.addProperty("path", out.isRedacted() ? null : log.path());
		json.addProperty("size", log.size());
		json.addProperty("mimeType", log.mimeType());
		json.addProperty("sha256", log.contentHash());
		json.addProperty("importedAt", time(log.importedAt()));
		if (out.included() != null) {
			json.addProperty("included", out.included().contains(log.id()));
		}
		return json;
	}

	private static JsonObject why(Why why) {
		JsonObject json = new JsonObject();
		json.addProperty("id", why.id().toString());
		json.addProperty("parent", why.parent() == null ? null : why.parent().toString());
		json.addProperty("question", why.question());
		json.addProperty("answer", why.answer());
		json.addProperty("standing", why.standing().id());
		json.addProperty("class", why.causeClass() == null ? null : why.causeClass().id());
		json.addProperty("together", why.together());
		json.addProperty("rootCause", why.rootCause());
		json.addProperty("author", why.author().id());
		json.add("evidence", strings(why.evidence().stream().map(WhyEvidence::asText).toList()));
		json.add("action", action(why.action()));
		return json;
	}

	private static JsonObject action(WhyAction action) {
		JsonObject json = new JsonObject();
		json.addProperty("text", action.text());
		json.addProperty("owner", action.owner());
		json.addProperty("due", action.due() == null ? null : action.due().toString());
		return json;
	}

	private static JsonObject event(TimelineEvent event) {
		JsonObject json = new JsonObject();
		json.addProperty("type", event.type());
		json.addProperty("description", event.description());
		json.addProperty("occurredAt", time(event.occurredAt()));
		json.addProperty("originalTime", event.originalTime());
		return json;
	}

	private static JsonObject document(Document document) {
		JsonObject json = new JsonObject();
		json.addProperty("type", document.type().id());
		json.addProperty("title", document.title());
		json.addProperty("markdown", document.markdown());
		json.addProperty("createdAt", time(document.createdAt()));
		json.addProperty("updatedAt", time(document.updatedAt()));
		return json;
	}

	private static <T> JsonArray array(List<T> values, Function<T, ? extends JsonElement> form) {
		JsonArray array = new JsonArray();
		values.forEach(value -> array.add(form.apply(value)));
		return array;
	}

	private static JsonArray strings(List<String> values) {
		JsonArray array = new JsonArray();
		values.forEach(array::add);
		return array;
	}

	private static String time(Instant time) {
		return time == null ? null : time.toString();
	}
}
