package org.tftsr.ai.provider.internal;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.tftsr.core.ai.Provider;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.net.Framing;
import org.tftsr.net.RedactedBody;
import org.tftsr.net.Setting;

/** OpenAI's chat completions, as OpenAI and LM Studio, vLLM, LiteLLM, llama.cpp and others speak them. */
final class OpenAiProtocol implements Protocol {

	private static final String CHAT = "/chat/completions";

	@Override
	public Call chat(Chat chat, Set<Quirk> quirks) throws TftsrException {
		Provider provider = chat.provider();
		String path = Options.path(provider, CHAT);
		return new Call("POST", ProviderAddress.of(provider, path).path(path).whole(), Map.of(), Options.keyHeader(provider, "Authorization"),
				Options.keyPrefix(provider, "Bearer "), ChatCompletions.body(chat, quirks, true).body(),
				ChatCompletions.framing(quirks));
	}

	@Override
	public AnswerDecoder decoder() {
		return new ChatCompletionDecoder();
	}

	@Override
	public Optional<Quirk> learn(ErrorAnswer error, Set<Quirk> quirks, Chat chat) {
		return ChatCompletions.learn(error, quirks, chat);
	}

	@Override
	public Optional<ModelListing> models() {
		return Optional.of(new Listing());
	}

	/** Asks for a list of models as Mistral is asked too. */
	static Call listing(Provider provider, ProviderAddress address) throws TftsrException {
		return new Call("GET", address.whole(), Map.of(), Options.keyHeader(provider, "Authorization"),
				Options.keyPrefix(provider, "Bearer "), RedactedBody.NONE, Framing.DOCUMENT);
	}

	/** Reads such a list, which has one page. */
	static ModelPage page(Json document) {
		return new ModelPage(document.get("data").list().stream().map(model -> model.get("id").textOrEmpty()).toList(), null);
	}

	private static final class Listing implements ModelListing {

		@Override
		public Call call(Provider provider, Setting page) throws TftsrException {
			return listing(provider, ProviderAddress.of(provider, CHAT).path("/models"));
		}

		@Override
		public ModelPage read(Json document) {
			return OpenAiProtocol.page(document);
		}
	}
}
