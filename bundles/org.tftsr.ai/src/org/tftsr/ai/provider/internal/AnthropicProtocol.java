package org.tftsr.ai.provider.internal;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.tftsr.core.ai.Provider;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.net.Address;
import org.tftsr.net.Framing;
import org.tftsr.net.RedactedBody;
import org.tftsr.net.RedactedJson;
import org.tftsr.net.Setting;

/**
 * Anthropic's messages, of either version. No sampling parameter is ever sent: from 2026-10-21 on each of them is an error, even with
 * its usual value. That version takes the key as a bearer token.
 */
final class AnthropicProtocol implements Protocol {

	private static final String OLD_VERSION = "2023-06-01";
	private static final String PAGE_SIZE = "1000";

	@Override
	public Call chat(Chat chat, Set<Quirk> quirks) throws TftsrException {
		RedactedJson body = RedactedJson.object().setting("model", chat.model()).number("max_tokens", chat.maxTokens());
		if (chat.system() != null) {
			body.text("system", chat.system());
		}
		body.array("messages", ChatMessages.of(chat)).flag("stream", true);
		return call(chat.provider(), "POST", address(chat.provider()).path("/v1/messages").whole(), body.body(), Framing.SSE);
	}

	private static ProviderAddress address(Provider provider) throws TftsrException {
		return ProviderAddress.of(provider, "/v1/messages", "/v1");
	}

	private static Call call(Provider provider, String method, Address address, RedactedBody body, Framing framing)
			throws TftsrException {
		String version = Setting.of(Messages.Setting_version, Options.version(provider, OLD_VERSION)).text();
		boolean old = version.equals(OLD_VERSION);
		return new Call(method, address, Map.of("anthropic-version", version),
				Options.keyHeader(provider, old ? "x-api-key" : "Authorization"), Options.keyPrefix(provider, old ? "" : "Bearer "),
				body, framing);
	}

	@Override
	public AnswerDecoder decoder() {
		return new AnthropicDecoder();
	}

	@Override
	public Optional<ModelListing> models() {
		return Optional.of(new Listing());
	}

	private static final class Listing implements ModelListing {

		@Override
		public Call call(Provider provider, Setting page) throws TftsrException {
			ProviderAddress address = address(provider).path("/v1/models").query("limit", PAGE_SIZE);
			if (page != null) {
				address.query("after_id", page);
			}
			return AnthropicProtocol.call(provider, "GET", address.whole(), RedactedBody.NONE, Framing.DOCUMENT);
		}

		@Override
		public ModelPage read(Json document) {
			return new ModelPage(document.get("data").list().stream().map(model -> model.get("id").textOrEmpty()).toList(),
					document.get("has_more").isTrue() ? document.get("last_id").text() : null);
		}
	}
}
