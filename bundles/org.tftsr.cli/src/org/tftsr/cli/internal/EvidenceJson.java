package org.tftsr.cli.internal;

import java.time.LocalDateTime;

import org.tftsr.core.analysis.EvidenceLine;
import org.tftsr.core.analysis.EvidenceOmission;
import org.tftsr.core.analysis.EvidencePack;
import org.tftsr.core.analysis.TemplateEvidence;

import com.google.gson.JsonObject;

/** The JSON form of an evidence pack. What says nothing is left out, for a pack is meant to be small. */
final class EvidenceJson {

	private EvidenceJson() {
	}

	static JsonObject of(EvidencePack pack) {
		JsonObject json = new JsonObject();
		json.addProperty("name", pack.name());
		json.addProperty("budget", pack.budget());
		json.addProperty("estimatedTokens", pack.estimatedTokens());
		json.add("statistics", LogJson.of(pack.statistics()));
		json.add("templates", IssueJson.array(pack.templates(), EvidenceJson::of));
		json.add("lines", IssueJson.array(pack.lines(), EvidenceJson::of));
		json.add("omitted", of(pack.omitted()));
		return json;
	}

	private static JsonObject of(TemplateEvidence template) {
		JsonObject json = new JsonObject();
		json.addProperty("id", template.id());
		json.addProperty("count", template.count());
		if (template.level() != null) {
			json.addProperty("level", template.level().name());
		}
		json.addProperty("firstLine", template.firstLine());
		addTime(json, "firstTime", template.firstTime());
		if (template.lastLine() != template.firstLine()) {
			json.addProperty("lastLine", template.lastLine());
			addTime(json, "lastTime", template.lastTime());
		}
		json.addProperty("template", template.template());
		if (template.detail() != TemplateEvidence.Detail.WHOLE) {
			json.addProperty("shortened", true);
		}
		return json;
	}

	private static void addTime(JsonObject json, String key, LocalDateTime time) {
		if (time != null) {
			json.addProperty(key, time.toString());
		}
	}

	private static JsonObject of(EvidenceLine line) {
		JsonObject json = new JsonObject();
		json.addProperty("line", line.line());
		if (line.kind() == EvidenceLine.Kind.FOLDED) {
			json.addProperty("lastLine", line.lastLine());
			json.addProperty("folded", line.text());
		} else {
			json.addProperty("text", line.text());
		}
		if (line.kind() == EvidenceLine.Kind.CUT) {
			json.addProperty("cut", true);
		}
		if (line.rank() > 0) {
			json.addProperty("rank", line.rank());
			json.addProperty("reason", line.reason());
		}
		return json;
	}

	private static JsonObject of(EvidenceOmission omitted) {
		JsonObject json = new JsonObject();
		json.addProperty("lines", omitted.lines());
		json.add("lineLevels", LogJson.levels(omitted.lineLevels()));
		json.addProperty("templates", omitted.templates());
		json.add("templateLevels", LogJson.levels(omitted.templateLevels()));
		json.addProperty("shortened", omitted.shortened());
		return json;
	}
}
