package org.tftsr.core.ai;

import java.util.Arrays;
import java.util.stream.Collectors;

import org.eclipse.osgi.util.NLS;
import org.tftsr.core.internal.Messages;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;

/** The protocol that a provider speaks. */
public enum ProviderKind {
	/** The analyst of this product: no network, no model. */
	LOCAL("local"),
	/** OpenAI, and the many servers that speak as it does: LM Studio, vLLM, LiteLLM. */
	OPENAI("openai"),
	AZURE_OPENAI("azure"),
	ANTHROPIC("anthropic"),
	GEMINI("gemini"),
	MISTRAL("mistral"),
	OLLAMA("ollama"),
	/** A gateway that keeps the conversation itself, by a session id, and is sent the last message only. */
	CUSTOM_REST("custom_rest");

	private final String key;

	ProviderKind(String key) {
		this.key = key;
	}

	/** How it is named in the database and at the command line. */
	public String key() {
		return key;
	}

	/** @throws TftsrException {@link ProblemKind#INVALID_INPUT} where there is none of this name */
	public static ProviderKind of(String key) throws TftsrException {
		for (ProviderKind kind : values()) {
			if (kind.key.equals(key)) {
				return kind;
			}
		}
		throw new TftsrException(ProblemKind.INVALID_INPUT, Messages.ProviderKind_unknownWhat,
				NLS.bind(Messages.ProviderKind_unknownWhy, key), NLS.bind(Messages.ProviderKind_unknownRemedy,
						Arrays.stream(values()).map(ProviderKind::key).collect(Collectors.joining(", "))));
	}
}
