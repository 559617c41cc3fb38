package org.tftsr.cli.internal;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;

import org.tftsr.core.document.Document;
import org.tftsr.core.document.DocumentVersion;
import org.tftsr.core.issue.DeletedIssue;
import org.tftsr.core.issue.Issue;
import org.tftsr.core.issue.IssueDetail;
import org.tftsr.core.issue.IssueSummary;
import org.tftsr.core.issue.SearchHit;
import org.tftsr.core.issue.SimilarIssue;
import org.tftsr.core.issue.TimelineEvent;
import org.tftsr.core.issue.WhyStep;
import org.tftsr.core.log.LogFile;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/** The JSON form of issues and of what hangs on them. Times are ISO 8601 in UTC. */
final class IssueJson {

	private IssueJson() {
	}

	static JsonObject of(Issue issue) {
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
		JsonArray tags = new JsonArray();
		issue.tags().forEach(tags::add);
		json.add("tags", tags);
		return json;
	}

	static JsonObject of(IssueSummary summary) {
		JsonObject json = of(summary.issue());
		json.addProperty("logCount", summary.logCount());
		json.addProperty("whyCount", summary.whyCount());
		return json;
	}

	static JsonObject of(SearchHit hit) {
		JsonObject json = of(hit.issue());
		json.addProperty("snippet", plain(hit.snippet()));
		json.addProperty("rank", hit.rank());
		return json;
	}

	static JsonObject of(SimilarIssue similar) {
		JsonObject json = of(similar.summary());
		JsonArray words = new JsonArray();
		similar.inCommon().forEach(words::add);
		json.add("inCommon", words);
		json.addProperty("score", similar.score());
		return json;
	}

	static JsonObject of(DeletedIssue deleted) {
		JsonObject json = new JsonObject();
		json.addProperty("id", deleted.id().toString());
		json.addProperty("title", deleted.title());
		json.addProperty("deletedAt", time(deleted.deletedAt()));
		json.addProperty("keptUntil", time(deleted.keptUntil()));
		return json;
	}

	/** A snippet with its matched words between asterisks. */
	static String plain(String snippet) {
		return snippet.replace(SearchHit.MATCH_START, '*').replace(SearchHit.MATCH_END, '*');
	}

	static JsonObject of(IssueDetail detail) {
		JsonObject json = of(detail.issue());
		json.add("logFiles", array(detail.logFiles(), IssueJson::of));
		json.add("whys", array(detail.whys(), IssueJson::of));
		json.add("timeline", array(detail.timeline(), IssueJson::of));
		json.add("documents", array(detail.documents(), IssueJson::of));
		json.add("conversations", array(detail.conversations(), ConversationJson::of));
		return json;
	}

	static JsonObject of(LogFile log) {
		JsonObject json = new JsonObject();
		json.addProperty("id", log.id().toString());
		json.addProperty("issueId", log.issueId().toString());
		json.addProperty("name", log.name());
		json.addProperty("path", log.path());
		json.addProperty("size", log.size());
		json.addProperty("mimeType", log.mimeType());
		json.addProperty("contentHash", log.contentHash());
		json.addProperty("importedAt", time(log.importedAt()));
		json.addProperty("redacted", log.redacted());
		return json;
	}

	static JsonObject of(WhyStep why) {
		JsonObject json = new JsonObject();
		json.addProperty("id", why.id().toString());
		json.addProperty("order", why.order());
		json.addProperty("question", why.question());
		json.addProperty("answer", why.answer());
		json.addProperty("evidence", why.evidence());
		json.addProperty("state", why.state().id());
		return json;
	}

	static JsonObject of(TimelineEvent event) {
		JsonObject json = new JsonObject();
		json.addProperty("id", event.id().toString());
		json.addProperty("type", event.type());
		json.addProperty("description", event.description());
		json.addProperty("occurredAt", time(event.occurredAt()));
		json.addProperty("originalTime", event.originalTime());
		json.addProperty("logFileId", event.logFileId() == null ? null : event.logFileId().toString());
		json.addProperty("line", event.line() == 0 ? null : event.line());
		return json;
	}

	static JsonObject of(Document document) {
		JsonObject json = new JsonObject();
		json.addProperty("id", document.id().toString());
		json.addProperty("issueId", document.issueId().toString());
		json.addProperty("type", document.type().id());
		json.addProperty("title", document.title());
		json.addProperty("createdAt", time(document.createdAt()));
		json.addProperty("updatedAt", time(document.updatedAt()));
		return json;
	}

	static JsonObject of(DocumentVersion version) {
		JsonObject json = new JsonObject();
		json.addProperty("documentId", version.documentId().toString());
		json.addProperty("number", version.number());
		json.addProperty("title", version.title());
		json.addProperty("origin", version.origin().id());
		json.addProperty("author", version.author());
		json.addProperty("savedAt", time(version.savedAt()));
		json.addProperty("sha256", version.sha256());
		return json;
	}

	static <T> JsonArray array(List<T> values, Function<T, ? extends JsonElement> form) {
		JsonArray array = new JsonArray();
		values.forEach(value -> array.add(form.apply(value)));
		return array;
	}

	static String time(Instant time) {
		return time == null ? null : time.toString();
	}
}
