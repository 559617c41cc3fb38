package org.tftsr.ai.provider.internal;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.tftsr.core.ai.Provider;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.net.Setting;

/**
 * Azure OpenAI: a deployment takes the place of the model, and stands in the address. Where the version is {@code v1}, or the address
 * says so, it is asked as OpenAI is.
 */
final class AzureProtocol implements Protocol {

	private static final String VERSION = "2024-10-21";
	private static final String NEW_ADDRESS = "/openai/v1";

	@Override
	public Call chat(Chat chat, Set<Quirk> quirks) throws TftsrException {
		Provider provider = chat.provider();
		String version = Options.version(provider, VERSION);
		ProviderAddress given = ProviderAddress.of(provider, "/chat/completions");
		boolean alike = version.equals("v1") || given.endsWith(NEW_ADDRESS);
		ProviderAddress base = ProviderAddress.of(provider, NEW_ADDRESS + "/chat/completions", NEW_ADDRESS, "/openai");
		ProviderAddress address = alike ? base.path(NEW_ADDRESS).path("/chat/completions")
				: base.path("/openai/deployments").segment(chat.model()).path("/chat/completions").query("api-version",
						Setting.of(Messages.Setting_version, version));
		return new Call("POST", address.whole(), Map.of(), Options.keyHeader(provider, "api-key"), Options.keyPrefix(provider, ""),
				ChatCompletions.body(chat, quirks, alike).body(), ChatCompletions.framing(quirks));
	}

	@Override
	public AnswerDecoder decoder() {
		return new ChatCompletionDecoder();
	}

	@Override
	public Optional<Quirk> learn(ErrorAnswer error, Set<Quirk> quirks, Chat chat) {
		return ChatCompletions.learn(error, quirks, chat);
	}

	/** It lists models that could be deployed, but not the deployments. */
	@Override
	public Optional<ModelListing> models() {
		return Optional.empty();
	}
}
