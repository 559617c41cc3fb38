package org.tftsr.ai.provider.internal;

import org.tftsr.core.ai.ProviderKind;

/** The protocol of each kind of provider. */
final class Protocols {

	private Protocols() {
	}

	static Protocol of(ProviderKind kind) {
		return switch (kind) {
		case LOCAL -> throw new IllegalArgumentException("The local analyst is asked on this machine");
		case OPENAI -> new OpenAiProtocol();
		case AZURE_OPENAI -> new AzureProtocol();
		case ANTHROPIC -> new AnthropicProtocol();
		case GEMINI -> new GeminiProtocol();
		case MISTRAL -> new MistralProtocol();
		case OLLAMA -> new OllamaProtocol();
		case CUSTOM_REST -> new CustomRestProtocol();
		};
	}
}
