package org.tftsr.ai.provider.internal;

import java.util.Optional;
import java.util.Set;

import org.tftsr.core.ai.Provider;
import org.tftsr.net.Framing;
import org.tftsr.net.RedactedJson;

/** What OpenAI and Azure have in common: the body of a question, and what errors teach of a server. */
final class ChatCompletions {

	private static final String OLD_LIMIT = "max_tokens";
	private static final String NEW_LIMIT = "max_completion_tokens";
	private static final String STREAM_OPTIONS = "stream_options";

	private ChatCompletions() {
	}

	/**
	 * @param withModel whether the model stands in the body
	 */
	static RedactedJson body(Chat chat, Set<Quirk> quirks, boolean withModel) {
		RedactedJson body = RedactedJson.object();
		if (withModel) {
			body.setting("model", chat.model());
		}
		body.array("messages", ChatMessages.withSystem(chat));
		body.number(limit(chat.provider(), quirks), chat.maxTokens());
		if (framing(quirks) == Framing.SSE) {
			body.flag("stream", true);
			if (!quirks.contains(Quirk.NO_STREAM_OPTIONS)) {
				body.object(STREAM_OPTIONS, RedactedJson.object().flag("include_usage", true));
			}
		}
		return body;
	}

	static Framing framing(Set<Quirk> quirks) {
		return quirks.contains(Quirk.NO_STREAM) ? Framing.DOCUMENT : Framing.SSE;
	}

	/** OpenAI and Azure want the new name, and for some models only that; other servers are slow to learn it. */
	private static String limit(Provider provider, Set<Quirk> quirks) {
		if (quirks.contains(Quirk.OLD_TOKEN_LIMIT)) {
			return OLD_LIMIT;
		}
		if (quirks.contains(Quirk.NEW_TOKEN_LIMIT)) {
			return NEW_LIMIT;
		}
		return switch (provider.kind()) {
		case AZURE_OPENAI -> NEW_LIMIT;
		default -> provider.address().matches("https://([a-z0-9-]+\\.)*openai\\.com(/.*)?") ? NEW_LIMIT : OLD_LIMIT;
		};
	}

	/** What a complaint about a member of the body teaches. */
	static Optional<Quirk> learn(ErrorAnswer error, Set<Quirk> quirks, Chat chat) {
		if (error.status() != 400 && error.status() != 422 || !isComplaint(error)) {
			return Optional.empty();
		}
		if (error.says(STREAM_OPTIONS)) {
			return Optional.of(Quirk.NO_STREAM_OPTIONS);
		}
		if (error.says(NEW_LIMIT, OLD_LIMIT)) {
			return Optional.of(limit(chat.provider(), quirks).equals(NEW_LIMIT) ? Quirk.OLD_TOKEN_LIMIT : Quirk.NEW_TOKEN_LIMIT);
		}
		return error.saysWord("stream", "streaming", "streamed") ? Optional.of(Quirk.NO_STREAM) : Optional.empty();
	}

	private static boolean isComplaint(ErrorAnswer error) {
		return error.says("unsupported", "not support", "unrecognized", "unknown", "not permitted", "not allowed", "unexpected",
				"forbidden", "extra ", "additional", "must be verified", "invalid field", "no such field");
	}
}
