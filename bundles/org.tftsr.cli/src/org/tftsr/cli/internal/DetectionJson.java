package org.tftsr.cli.internal;

import java.util.Locale;
import java.util.TreeSet;

import org.tftsr.core.pii.AllowedValue;
import org.tftsr.core.pii.DetectionSettings;
import org.tftsr.core.pii.OwnPattern;
import org.tftsr.core.pii.PiiKind;
import org.tftsr.core.pii.PiiType;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

/** The JSON form of the settings of detection. */
final class DetectionJson {

	private DetectionJson() {
	}

	static JsonObject of(DetectionSettings settings) {
		JsonObject json = new JsonObject();
		json.addProperty("style", style(settings));
		JsonArray off = new JsonArray();
		new TreeSet<>(settings.typesOff()).forEach(off::add);
		json.add("typesOff", off);
		json.add("patterns", IssueJson.array(settings.ownPatterns(), DetectionJson::of));
		json.add("exceptions", IssueJson.array(settings.allowed(), DetectionJson::of));
		return json;
	}

	static JsonObject of(PiiType type, boolean on) {
		JsonObject json = new JsonObject();
		json.addProperty("name", type.name());
		json.addProperty("kind", kind(type.kind()));
		json.addProperty("on", on);
		return json;
	}

	static JsonObject of(OwnPattern pattern) {
		JsonObject json = of(pattern.type(), pattern.on());
		json.addProperty("expression", pattern.expression());
		return json;
	}

	static JsonObject of(AllowedValue exception) {
		JsonObject json = new JsonObject();
		json.addProperty("value", exception.value());
		json.addProperty("type", exception.typeName());
		return json;
	}

	/** The word for how values are replaced. */
	static String style(DetectionSettings settings) {
		return settings.plain() ? "plain" : "pseudonym";
	}

	/** The word for a kind. */
	static String kind(PiiKind kind) {
		return kind.name().toLowerCase(Locale.ROOT);
	}
}
