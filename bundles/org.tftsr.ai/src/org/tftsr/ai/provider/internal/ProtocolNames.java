package org.tftsr.ai.provider.internal;

import org.tftsr.core.ai.ProviderKind;

/** What protocols are called, for a person. */
final class ProtocolNames {

	private ProtocolNames() {
	}

	static String of(ProviderKind kind) {
		return switch (kind) {
		case LOCAL -> "the local analyst";
		case OPENAI -> "a server of the OpenAI protocol";
		case AZURE_OPENAI -> "Azure OpenAI";
		case ANTHROPIC -> "Anthropic";
		case GEMINI -> "Gemini";
		case MISTRAL -> "Mistral";
		case OLLAMA -> "Ollama";
		case CUSTOM_REST -> "a gateway of this kind";
		};
	}
}
