package org.tftsr.cli.internal;

import java.util.Locale;

import org.tftsr.ai.ollama.Hardware;
import org.tftsr.ai.ollama.InstallGuide;
import org.tftsr.ai.ollama.InstalledModel;
import org.tftsr.ai.ollama.OllamaStatus;
import org.tftsr.ai.ollama.Recommendation;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

/** What is known of an Ollama, as JSON. What is not known is null. */
final class OllamaJson {

	private OllamaJson() {
	}

	static JsonObject of(OllamaStatus status) {
		JsonObject json = new JsonObject();
		json.addProperty("address", status.address());
		json.addProperty("installed", status.installed());
		json.addProperty("program", status.program() == null ? null : status.program().toString());
		json.addProperty("running", status.running());
		json.addProperty("version", status.version());
		json.addProperty("problem", status.problem());
		return json;
	}

	static JsonObject of(InstalledModel model) {
		JsonObject json = new JsonObject();
		json.addProperty("name", model.name());
		json.addProperty("bytes", model.bytes());
		json.addProperty("modified", model.modified() == null ? null : model.modified().toString());
		json.addProperty("parameters", model.parameters());
		json.addProperty("quantization", model.quantization());
		return json;
	}

	static JsonObject of(InstallGuide guide) {
		JsonObject json = new JsonObject();
		json.addProperty("platform", guide.platform().key());
		json.addProperty("page", guide.page());
		JsonArray steps = new JsonArray();
		for (InstallGuide.Step step : guide.steps()) {
			JsonObject one = new JsonObject();
			one.addProperty("text", step.text());
			one.addProperty("command", step.command());
			steps.add(one);
		}
		json.add("steps", steps);
		return json;
	}

	static JsonObject of(Hardware hardware) {
		JsonObject json = new JsonObject();
		json.addProperty("processor", hardware.processor());
		json.addProperty("architecture", hardware.architecture());
		json.addProperty("cores", known(hardware.cores()));
		json.addProperty("memory", known(hardware.memory()));
		JsonArray gpus = new JsonArray();
		for (Hardware.Gpu gpu : hardware.gpus()) {
			JsonObject one = new JsonObject();
			one.addProperty("name", gpu.name());
			one.addProperty("memory", known(gpu.memory()));
			one.addProperty("kind", gpu.kind().name().toLowerCase(Locale.ROOT));
			gpus.add(one);
		}
		json.add("gpus", gpus);
		return json;
	}

	private static Long known(long number) {
		return number == 0 ? null : number;
	}

	static JsonObject of(Recommendation model) {
		JsonObject json = new JsonObject();
		json.addProperty("name", model.name());
		json.addProperty("bytes", model.bytes());
		json.addProperty("fit", model.fit().name().toLowerCase(Locale.ROOT));
		json.addProperty("advised", model.advised());
		json.addProperty("reason", model.reason());
		json.addProperty("strength", model.strength());
		return json;
	}
}
