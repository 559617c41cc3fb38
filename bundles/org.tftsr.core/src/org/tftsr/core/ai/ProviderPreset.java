package org.tftsr.core.ai;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What to begin with where a provider is added. All of it can be changed: models and prices come and go faster than versions of this
 * product, and the list that a provider gives of its models is the better one.
 *
 * @param key      how it is named at the command line
 * @param name     how the provider may be called
 * @param kind     the protocol
 * @param address  base address; of a service that each customer has an address of, with capitals where that is to be put in
 * @param options  what is unusual about it
 * @param models   some models, the one to begin with first; empty where that is up to what the user has installed
 * @param needsKey whether it answers nobody without a key
 */
public record ProviderPreset(String key, String name, ProviderKind kind, String address, ProviderOptions options, List<ModelInfo> models,
		boolean needsKey) {

	private static final ProviderOptions ANTHROPIC_VERSION = new ProviderOptions("2023-06-01", null, null, null, null, null);
	private static final ProviderOptions AZURE_VERSION = new ProviderOptions("2024-10-21", null, null, null, null, null);

	/**
	 * Context lengths and prices are first values, which were not compared with the lists of the providers and are not kept up to
	 * date: the user does that, as limits of spending count with them.
	 */
	private static final List<ProviderPreset> ALL = List.of(
			new ProviderPreset("openai", "OpenAI", ProviderKind.OPENAI, "https://api.openai.com/v1", ProviderOptions.USUAL,
					List.of(model("gpt-5-mini", 400_000, "0.25", "2"), model("gpt-5", 400_000, "1.25", "10"),
							model("gpt-4.1", 1_047_576, "2", "8"), model("gpt-4.1-mini", 1_047_576, "0.40", "1.60")),
					true),
			new ProviderPreset("azure", "Azure OpenAI", ProviderKind.AZURE_OPENAI, "https://RESOURCE.openai.azure.com", AZURE_VERSION,
					List.of(), true),
			new ProviderPreset("anthropic", "Anthropic", ProviderKind.ANTHROPIC, "https://api.anthropic.com", ANTHROPIC_VERSION,
					List.of(model("claude-sonnet-4-5", 200_000, "3", "15"), model("claude-haiku-4-5", 200_000, "1", "5"),
							model("claude-opus-4-5", 200_000, "5", "25")),
					true),
			new ProviderPreset("gemini", "Gemini", ProviderKind.GEMINI, "https://generativelanguage.googleapis.com",
					ProviderOptions.USUAL,
					List.of(model("gemini-flash-latest", 1_048_576, null, null), model("gemini-pro-latest", 1_048_576, null, null)),
					true),
			new ProviderPreset("mistral", "Mistral", ProviderKind.MISTRAL, "https://api.mistral.ai", ProviderOptions.USUAL,
					List.of(model("mistral-medium-latest", 128_000, "0.40", "2"), model("mistral-large-latest", 128_000, null, null),
							model("mistral-small-latest", 128_000, null, null)),
					true),
			new ProviderPreset("ollama", "Ollama", ProviderKind.OLLAMA, "http://127.0.0.1:11434", ProviderOptions.USUAL, List.of(), false),
			new ProviderPreset("lmstudio", "LM Studio", ProviderKind.OPENAI, "http://127.0.0.1:1234/v1", ProviderOptions.USUAL, List.of(),
					false),
			new ProviderPreset("vllm", "vLLM", ProviderKind.OPENAI, "http://127.0.0.1:8000/v1", ProviderOptions.USUAL, List.of(), false),
			new ProviderPreset("litellm", "LiteLLM", ProviderKind.OPENAI, "http://127.0.0.1:4000/v1", ProviderOptions.USUAL, List.of(),
					false),
			new ProviderPreset("custom_rest", "Custom REST", ProviderKind.CUSTOM_REST, "https://HOST", ProviderOptions.USUAL, List.of(), true));

	public ProviderPreset {
		models = List.copyOf(models);
	}

	private static ModelInfo model(String id, int contextTokens, String inputPrice, String outputPrice) {
		return new ModelInfo(id, contextTokens, inputPrice == null ? null : new BigDecimal(inputPrice),
				outputPrice == null ? null : new BigDecimal(outputPrice));
	}

	/** All of them, the services first. */
	public static List<ProviderPreset> all() {
		return ALL;
	}

	/** The one of that key. */
	public static Optional<ProviderPreset> of(String key) {
		return ALL.stream().filter(preset -> preset.key.equals(key)).findFirst();
	}

	/** The model to begin with, or null where the user has to say. */
	public String firstModel() {
		return models.isEmpty() ? null : models.getFirst().id();
	}

	/** A provider to begin with, under an id of its own and that name. */
	public Provider begin(UUID id, String called) {
		return new Provider(id, called, kind, address, firstModel(), options, models, false);
	}
}
