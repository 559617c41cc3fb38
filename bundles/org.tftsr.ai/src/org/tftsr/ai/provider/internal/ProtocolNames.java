package org.tftsr.ai.provider.internal;

import org.tftsr.core.ai.ProviderKind;

/** What protocols are called, for a person. */
final class ProtocolNames {

	private ProtocolNames() {
	}

	static String of(ProviderKind kind) {
		return switch (kind) {
		case LOCAL -> Messages.Protocol_local;
		case OPENAI -> Messages.Protocol_openAi;
		case AZURE_OPENAI -> "Azure OpenAI";
		case ANTHROPIC -> "Anthropic";
		case GEMINI -> "Gemini";
		case MISTRAL -> "Mistral";
		case OLLAMA -> "Ollama";
		case CUSTOM_REST -> Messages.Protocol_gateway;
		};
	}
}
