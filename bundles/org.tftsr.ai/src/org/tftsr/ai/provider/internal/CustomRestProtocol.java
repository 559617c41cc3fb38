package org.tftsr.ai.provider.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.tftsr.core.ai.Provider;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.net.Framing;
import org.tftsr.net.RedactedJson;
import org.tftsr.net.Setting;
import org.tftsr.pii.RedactedText;

/**
 * A gateway that keeps the conversation: it is sent the last message and the name that it has given to the session. Where there is no
 * session yet, the system message and all that was said elsewhere stand before the question.
 */
final class CustomRestProtocol implements Protocol {

	@Override
	public Call chat(Chat chat, Set<Quirk> quirks) throws TftsrException {
		Provider provider = chat.provider();
		RedactedJson body = prompt(RedactedJson.object().setting("model", chat.model()), chat);
		if (chat.sessionId() != null) {
			body.setting("sessionId", chat.sessionId());
		}
		String user = provider.options().userId();
		if (user != null && !user.isBlank()) {
			body.setting("userId", Setting.of(Messages.Setting_user, user.strip()));
		}
		body.object("modelConfig", RedactedJson.object().number("max_tokens", chat.maxTokens()));
		return new Call("POST", ProviderAddress.of(provider).path(Options.path(provider, "")).whole(), Map.of(),
				Options.keyHeader(provider, "Authorization"), Options.keyPrefix(provider, ""), body.body(), Framing.AS_TOLD);
	}

	private static RedactedJson prompt(RedactedJson body, Chat chat) {
		List<RedactedText> texts = new ArrayList<>();
		if (chat.sessionId() == null) {
			if (chat.system() != null) {
				texts.add(chat.system());
			}
			chat.said().forEach(said -> texts.addAll(said.texts()));
		}
		return texts.isEmpty() ? chat.said().getLast().put(body, "prompt") : body.joined("prompt", texts);
	}

	@Override
	public AnswerDecoder decoder() {
		return new CustomRestDecoder();
	}

	@Override
	public Optional<ModelListing> models() {
		return Optional.empty();
	}
}
