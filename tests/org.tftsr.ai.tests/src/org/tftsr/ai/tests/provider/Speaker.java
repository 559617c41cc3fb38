package org.tftsr.ai.tests.provider;

import java.util.function.Supplier;

/** Every way in which a server of a provider can be spoken to. */
enum Speaker {
	OPENAI(OpenAiDialect::new),
	AZURE_DATED(() -> new AzureDialect(true)),
	AZURE_V1(() -> new AzureDialect(false)),
	ANTHROPIC_2023(() -> new AnthropicDialect(true)),
	ANTHROPIC_2026(() -> new AnthropicDialect(false)),
	GEMINI(GeminiDialect::new),
	MISTRAL(MistralDialect::new),
	OLLAMA(OllamaDialect::new),
	CUSTOM_REST(CustomRestDialect::new);

	private final Supplier<Dialect> dialect;

	Speaker(Supplier<Dialect> dialect) {
		this.dialect = dialect;
	}

	Dialect dialect() {
		return dialect.get();
	}
}
