package org.tftsr.ui.chat.internal.settings;

import org.tftsr.core.ai.ProviderKind;

/** Names of protocols for a person, and which fields each of them has. */
final class Kinds {

	private Kinds() {
	}

	static String name(ProviderKind kind) {
		return switch (kind) {
		case LOCAL -> Messages.Kind_local;
		case OPENAI -> Messages.Kind_openai;
		case AZURE_OPENAI -> Messages.Kind_azure;
		case ANTHROPIC -> Messages.Kind_anthropic;
		case GEMINI -> Messages.Kind_gemini;
		case MISTRAL -> Messages.Kind_mistral;
		case OLLAMA -> Messages.Kind_ollama;
		case CUSTOM_REST -> Messages.Kind_custom;
		};
	}

	static boolean hasApiVersion(ProviderKind kind) {
		return kind == ProviderKind.AZURE_OPENAI || kind == ProviderKind.ANTHROPIC;
	}

	/** Whether the header of the key, its prefix and the path of the chat can be other than usual. */
	static boolean hasOwnHeader(ProviderKind kind) {
		return kind == ProviderKind.OPENAI || kind == ProviderKind.AZURE_OPENAI || kind == ProviderKind.CUSTOM_REST;
	}

	static boolean hasUserId(ProviderKind kind) {
		return kind == ProviderKind.CUSTOM_REST;
	}

	/** Of Azure the model is a deployment, which it does not list. */
	static boolean listsModels(ProviderKind kind) {
		return kind != ProviderKind.AZURE_OPENAI && kind != ProviderKind.CUSTOM_REST && kind != ProviderKind.LOCAL;
	}
}
