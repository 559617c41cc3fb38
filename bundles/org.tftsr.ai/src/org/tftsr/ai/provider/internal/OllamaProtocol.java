package org.tftsr.ai.provider.internal;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.tftsr.core.ai.ModelInfo;
import org.tftsr.core.ai.Provider;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.net.Framing;
import org.tftsr.net.RedactedBody;
import org.tftsr.net.RedactedJson;
import org.tftsr.net.Setting;

/** Ollama. It cuts off what does not fit without a word, and its usual context is small, so the context is always said. */
final class OllamaProtocol implements Protocol {

	/** Where the user has not said how much a model takes: what Ollama's documentation advises at least, in tokens. */
	private static final int CONTEXT = 8192;

	@Override
	public Call chat(Chat chat, Set<Quirk> quirks) throws TftsrException {
		Provider provider = chat.provider();
		int context = provider.info(chat.model().text()).map(ModelInfo::contextTokens).filter(tokens -> tokens > 0).orElse(CONTEXT);
		RedactedJson body = RedactedJson.object().setting("model", chat.model()).array("messages", ChatMessages.withSystem(chat))
				.flag("stream", true)
				.object("options", RedactedJson.object().number("num_ctx", context).number("num_predict", chat.maxTokens()));
		return call(provider, "POST", "/api/chat", body.body(), Framing.NDJSON);
	}

	private static Call call(Provider provider, String method, String path, RedactedBody body, Framing framing)
			throws TftsrException {
		return new Call(method, OllamaEndpoint.address(provider, path), Map.of(), OllamaEndpoint.keyHeader(provider),
				OllamaEndpoint.keyPrefix(provider), body, framing);
	}

	@Override
	public AnswerDecoder decoder() {
		return new OllamaDecoder();
	}

	@Override
	public Optional<ModelListing> models() {
		return Optional.of(new Listing());
	}

	private static final class Listing implements ModelListing {

		@Override
		public Call call(Provider provider, Setting page) throws TftsrException {
			return OllamaProtocol.call(provider, "GET", "/api/tags", RedactedBody.NONE, Framing.DOCUMENT);
		}

		@Override
		public ModelPage read(Json document) {
			return new ModelPage(document.get("models").list().stream().map(model -> model.get("name").textOrEmpty()).toList(), null);
		}
	}
}
