package org.tftsr.ai.provider.internal;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.tftsr.core.ai.Provider;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.net.Framing;
import org.tftsr.net.RedactedJson;
import org.tftsr.net.Setting;

/** Mistral: nearly as OpenAI, but it refuses every member that it does not know. */
final class MistralProtocol implements Protocol {

	private static final String VERSION = "/v1";
	private static final String CHAT = VERSION + "/chat/completions";

	@Override
	public Call chat(Chat chat, Set<Quirk> quirks) throws TftsrException {
		Provider provider = chat.provider();
		RedactedJson body = RedactedJson.object().setting("model", chat.model()).array("messages", ChatMessages.withSystem(chat))
				.number("max_tokens", chat.maxTokens()).flag("stream", true);
		return new Call("POST", ProviderAddress.of(provider, CHAT, VERSION).path(CHAT).whole(), Map.of(), Options.keyHeader(provider, "Authorization"),
				Options.keyPrefix(provider, "Bearer "), body.body(), Framing.SSE);
	}

	@Override
	public AnswerDecoder decoder() {
		return new ChatCompletionDecoder();
	}

	@Override
	public Optional<ModelListing> models() {
		return Optional.of(new Listing());
	}

	private static final class Listing implements ModelListing {

		@Override
		public Call call(Provider provider, Setting page) throws TftsrException {
			return OpenAiProtocol.listing(provider, ProviderAddress.of(provider, CHAT, VERSION).path(VERSION + "/models"));
		}

		@Override
		public ModelPage read(Json document) {
			return OpenAiProtocol.page(document);
		}
	}
}
