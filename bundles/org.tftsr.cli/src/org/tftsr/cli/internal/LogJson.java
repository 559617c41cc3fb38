package org.tftsr.cli.internal;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import org.tftsr.core.analysis.CauseLine;
import org.tftsr.core.analysis.LogAnalysis;
import org.tftsr.core.analysis.LogLevel;
import org.tftsr.core.analysis.LogStatistics;
import org.tftsr.core.analysis.LogTemplate;
import org.tftsr.core.analysis.WhyProposal;
import org.tftsr.core.pii.PiiSpan;
import org.tftsr.triage.IssueLog;
import org.tftsr.triage.LogPointer;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

/** The JSON form of what is known of a log. */
final class LogJson {

	private LogJson() {
	}

	/** A span as {@code log scan} prints it; the value is not known here and cannot be printed. */
	static JsonObject of(PiiSpan span, String replacement) {
		JsonObject json = new JsonObject();
		json.addProperty("type", span.type().name());
		json.addProperty("start", span.start());
		json.addProperty("end", span.end());
		json.addProperty("line", span.line());
		json.addProperty("column", span.column());
		json.addProperty("replacement", replacement);
		json.addProperty("kind", DetectionJson.kind(span.type().kind()));
		json.addProperty("detector", span.detector());
		json.addProperty("validator", span.validator());
		return json;
	}

	/** A log of an issue as {@code log list} prints it: the record, with what is known of it. */
	static JsonObject of(IssueLog log) {
		JsonObject json = IssueJson.of(log.file());
		json.addProperty("lines", log.lines());
		json.addProperty("first", log.first() == null ? null : log.first().toString());
		json.addProperty("last", log.last() == null ? null : log.last().toString());
		json.addProperty("zone", log.clock().zone().getId());
		json.addProperty("skewMillis", log.clock().skew().toMillis());
		json.addProperty("findings", log.findings());
		JsonArray pointers = new JsonArray();
		for (LogPointer pointer : log.pointers()) {
			JsonObject place = new JsonObject();
			place.addProperty("kind", pointer.kind().name().toLowerCase(Locale.ROOT));
			place.addProperty("id", pointer.id().toString());
			place.addProperty("line", pointer.line());
			place.addProperty("text", pointer.text());
			pointers.add(place);
		}
		json.add("pointers", pointers);
		return json;
	}

	static JsonObject of(LogTemplate template) {
		JsonObject json = new JsonObject();
		json.addProperty("id", template.id());
		json.addProperty("template", template.template());
		json.addProperty("count", template.count());
		json.addProperty("level", template.level() == null ? null : template.level().name());
		json.addProperty("firstLine", template.firstLine());
		json.addProperty("lastLine", template.lastLine());
		json.addProperty("sampleLine", template.sampleLine());
		return json;
	}

	static JsonObject of(CauseLine cause) {
		JsonObject json = new JsonObject();
		json.addProperty("rank", cause.rank());
		json.addProperty("line", cause.line());
		json.addProperty("text", cause.text());
		json.addProperty("message", cause.message());
		json.addProperty("score", cause.score());
		JsonArray reasons = new JsonArray();
		cause.reasons().forEach(reasons::add);
		json.add("reasons", reasons);
		return json;
	}

	static JsonObject of(WhyProposal why) {
		JsonObject json = new JsonObject();
		json.addProperty("order", why.order());
		json.addProperty("question", why.question());
		json.addProperty("answer", why.answer());
		json.add("evidence", IssueJson.array(why.evidence(), LogJson::of));
		return json;
	}

	static JsonObject of(LogStatistics statistics) {
		JsonObject json = new JsonObject();
		json.addProperty("bytes", statistics.bytes());
		json.addProperty("lines", statistics.lines());
		json.addProperty("encoding", statistics.charset());
		json.addProperty("format", statistics.format());
		json.addProperty("first", statistics.first() == null ? null : statistics.first().toString());
		json.addProperty("last", statistics.last() == null ? null : statistics.last().toString());
		json.addProperty("zone", statistics.zone() == null ? null : statistics.zone().getId());
		json.add("levels", levels(statistics.levels()));
		json.addProperty("firstError", statistics.firstError() == null ? null : statistics.firstError().line());
		return json;
	}

	static JsonObject levels(Map<LogLevel, Long> counts) {
		JsonObject json = new JsonObject();
		new TreeMap<>(counts).forEach((level, count) -> json.addProperty(level.name(), count));
		return json;
	}

	static JsonObject of(LogAnalysis analysis) {
		JsonObject json = new JsonObject();
		json.add("statistics", of(analysis.statistics()));
		json.add("templates", IssueJson.array(analysis.templates(), LogJson::of));
		json.add("causes", IssueJson.array(analysis.causes(), LogJson::of));
		json.add("whys", IssueJson.array(analysis.whys(), LogJson::of));
		return json;
	}

	static JsonObject counts(Map<String, Long> counts) {
		JsonObject json = new JsonObject();
		new TreeMap<>(counts).forEach(json::addProperty);
		return json;
	}
}
