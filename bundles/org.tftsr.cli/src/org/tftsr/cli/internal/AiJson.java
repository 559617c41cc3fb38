package org.tftsr.cli.internal;

import java.math.BigDecimal;
import java.util.Locale;

import org.tftsr.ai.provider.ConnectionTest;
import org.tftsr.core.ai.ModelInfo;
import org.tftsr.core.ai.Provider;
import org.tftsr.core.ai.ProviderOptions;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

/** Providers as JSON. What is not known or not set is null; a key is never among it. */
final class AiJson {

	private AiJson() {
	}

	static JsonObject of(Provider provider, boolean preferred) {
		JsonObject json = new JsonObject();
		json.addProperty("id", provider.id().toString());
		json.addProperty("name", provider.name());
		json.addProperty("kind", provider.kind().key());
		json.addProperty("preferred", preferred);
		json.addProperty("address", provider.address());
		json.addProperty("model", provider.model());
		json.addProperty("hasKey", provider.hasKey());
		ProviderOptions options = provider.options();
		json.addProperty("apiVersion", options.apiVersion());
		json.addProperty("authHeader", options.authHeader());
		json.addProperty("authPrefix", options.authPrefix());
		json.addProperty("path", options.endpointPath());
		json.addProperty("userId", options.userId());
		json.addProperty("maxTokens", options.maxTokens());
		JsonArray models = new JsonArray();
		provider.models().forEach(model -> models.add(of(model)));
		json.add("models", models);
		return json;
	}

	static JsonObject of(ModelInfo model) {
		JsonObject json = new JsonObject();
		json.addProperty("id", model.id());
		json.addProperty("context", model.contextTokens() == 0 ? null : Integer.valueOf(model.contextTokens()));
		json.addProperty("inputPrice", model.inputPrice());
		json.addProperty("outputPrice", model.outputPrice());
		return json;
	}

	/** @param remedy null for none */
	static JsonObject of(ConnectionTest test, String remedy) {
		JsonObject json = new JsonObject();
		json.addProperty("works", test.works());
		json.addProperty("stage", test.stage().name().toLowerCase(Locale.ROOT));
		json.addProperty("message", test.message());
		json.addProperty("remedy", remedy);
		json.addProperty("model", test.model());
		json.addProperty("millis", test.time().toMillis());
		return json;
	}

	/** A price for a person, or null. */
	static String price(BigDecimal price) {
		return price == null ? null : price.toPlainString();
	}
}
