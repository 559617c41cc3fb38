package org.tftsr.ai.provider.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.tftsr.core.ai.MessageRole;
import org.tftsr.core.ai.Provider;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.net.Framing;
import org.tftsr.net.RedactedBody;
import org.tftsr.net.RedactedJson;
import org.tftsr.net.Setting;

/** Gemini. The key goes in a header: in the address it would end up in the logs of others. */
final class GeminiProtocol implements Protocol {

	private static final String VERSION = "/v1beta";
	private static final String PREFIX = "models/";
	private static final String PAGE_SIZE = "1000";
	private static final String KEY_HEADER = "x-goog-api-key";

	@Override
	public Call chat(Chat chat, Set<Quirk> quirks) throws TftsrException {
		Provider provider = chat.provider();
		RedactedJson body = RedactedJson.object();
		if (chat.system() != null) {
			body.object("systemInstruction",
					RedactedJson.object().array("parts", List.of(RedactedJson.object().text("text", chat.system()))));
		}
		body.array("contents", chat.said().stream().map(GeminiProtocol::content).toList());
		body.object("generationConfig", RedactedJson.object().number("maxOutputTokens", chat.maxTokens()));
		Setting model = Setting.of(Messages.Setting_model, withoutPrefix(chat.model().text()));
		return new Call("POST",
				ProviderAddress.of(provider, VERSION).path(VERSION + "/models").segment(model).verb("streamGenerateContent").query("alt", "sse")
						.whole(),
				Map.of(), Options.keyHeader(provider, KEY_HEADER), Options.keyPrefix(provider, ""), body.body(), Framing.SSE);
	}

	private static RedactedJson content(Said said) {
		return RedactedJson.object().word("role", said.role() == MessageRole.USER ? Role.USER : Role.MODEL).array("parts",
				List.of(said.put(RedactedJson.object(), "text")));
	}

	private static String withoutPrefix(String name) {
		return name.startsWith(PREFIX) ? name.substring(PREFIX.length()) : name;
	}

	@Override
	public AnswerDecoder decoder() {
		return new GeminiDecoder();
	}

	@Override
	public Optional<ModelListing> models() {
		return Optional.of(new Listing());
	}

	private static final class Listing implements ModelListing {

		@Override
		public Call call(Provider provider, Setting page) throws TftsrException {
			ProviderAddress address = ProviderAddress.of(provider, VERSION).path(VERSION + "/models").query("pageSize", PAGE_SIZE);
			if (page != null) {
				address.query("pageToken", page);
			}
			return new Call("GET", address.whole(), Map.of(), Options.keyHeader(provider, KEY_HEADER), Options.keyPrefix(provider, ""),
					RedactedBody.NONE, Framing.DOCUMENT);
		}

		@Override
		public ModelPage read(Json document) {
			List<String> names = document.get("models").list().stream().filter(Listing::answers)
					.map(model -> withoutPrefix(model.get("name").textOrEmpty())).toList();
			return new ModelPage(names, document.get("nextPageToken").text());
		}

		/** It lists models that only count or embed, too. */
		private static boolean answers(Json model) {
			List<Json> methods = model.get("supportedGenerationMethods").list();
			return methods.isEmpty() || methods.stream().anyMatch(method -> "generateContent".equals(method.text()));
		}
	}
}
