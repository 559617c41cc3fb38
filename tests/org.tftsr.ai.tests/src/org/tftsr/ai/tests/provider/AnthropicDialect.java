package org.tftsr.ai.tests.provider;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.tftsr.core.ai.ProviderKind;
import org.tftsr.core.ai.ProviderOptions;

import com.google.gson.JsonObject;

/** Anthropic's messages, of the first version or of that of October 2026. */
final class AnthropicDialect extends Dialect {

	private static final String NEW_VERSION = "2026-10-21";

	private final boolean old;

	AnthropicDialect(boolean old) {
		this.old = old;
	}

	@Override
	ProviderKind kind() {
		return ProviderKind.ANTHROPIC;
	}

	@Override
	ProviderOptions options() {
		return new ProviderOptions(old ? null : NEW_VERSION, null, null, null, null, null);
	}

	@Override
	String address(String origin) {
		return origin;
	}

	@Override
	boolean isChat(Seen request) {
		return request.method().equals("POST") && request.target().equals("/v1/messages");
	}

	@Override
	boolean isModelList(Seen request) {
		return request.method().equals("GET") && request.path().equals("/v1/models");
	}

	@Override
	String modelList(Seen request) {
		boolean first = !request.query().contains("after_id=");
		return first ? "{\"data\":[{\"type\":\"model\",\"id\":\"tiny-2\"}],\"has_more\":true,\"first_id\":\"tiny-2\",\"last_id\":\"tiny-2\"}"
				: "{\"data\":[{\"type\":\"model\",\"id\":\"" + MODEL + "\"}],\"has_more\":false,\"last_id\":\"" + MODEL + "\"}";
	}

	@Override
	String key(Seen request) {
		if (old) {
			return request.headers().get("x-api-key");
		}
		String header = request.headers().getOrDefault("authorization", "");
		return header.startsWith("Bearer ") ? header.substring("Bearer ".length()) : null;
	}

	@Override
	List<String> complaints(Seen request) {
		JsonObject body = request.json();
		List<String> complaints = new ArrayList<>(members(body, Set.of("model", "messages", "max_tokens"),
				Set.of("model", "messages", "max_tokens", "system", "stream")));
		complaints.addAll(messages(body, "messages", "content", Set.of("user", "assistant")));
		String version = request.headers().get("anthropic-version");
		if (!(old ? "2023-06-01" : NEW_VERSION).equals(version)) {
			complaints.add("anthropic-version: \"" + version + "\" is not a valid version");
		}
		return complaints;
	}

	private static Frame event(String type, String rest) {
		return new Frame(type, "{\"type\":\"" + type + "\"" + rest + "}");
	}

	@Override
	List<Frame> opening(Seen request) {
		return List.of(
				event("message_start", ",\"message\":{\"id\":\"msg_1\",\"type\":\"message\",\"role\":\"assistant\",\"model\":\"" + MODEL
						+ "\",\"content\":[],\"stop_reason\":null,\"usage\":{\"cache_read_input_tokens\":3,\"cache_creation_input_tokens\":0,"
						+ "\"input_tokens\":" + (INPUT - 3) + ",\"output_tokens\":1}}"),
				event("content_block_start", ",\"index\":0,\"content_block\":{\"type\":\"text\",\"text\":\"\"}"), event("ping", ""));
	}

	private static Frame delta(String delta) {
		return event("content_block_delta", ",\"index\":0,\"delta\":{" + delta + "}");
	}

	@Override
	Frame token(String text) {
		return delta("\"type\":\"text_delta\",\"text\":" + quoted(text));
	}

	@Override
	Frame thought(String text) {
		return delta("\"type\":\"thinking_delta\",\"thinking\":" + quoted(text));
	}

	private static String reason(Ending ending) {
		return switch (ending) {
		case DONE -> "end_turn";
		case LENGTH -> "max_tokens";
		case FILTER -> "refusal";
		};
	}

	@Override
	List<Frame> stop(Ending ending, boolean usage) {
		return List.of(event("content_block_stop", ",\"index\":0"), event("a_new_event", ",\"what\":[1]"),
				event("message_delta", ",\"delta\":{\"stop_reason\":\"" + reason(ending) + "\",\"stop_sequence\":null}"
						+ (usage ? ",\"usage\":{\"output_tokens\":" + OUTPUT + "}" : "")));
	}

	@Override
	List<Frame> closing(Ending ending, boolean usage) {
		List<Frame> frames = new ArrayList<>(stop(ending, usage));
		frames.add(event("message_stop", ""));
		return frames;
	}

	@Override
	Frame inlineError() {
		return new Frame("error", error(Refusal.BUSY));
	}

	@Override
	String document(Seen request, String text, Ending ending) {
		return "{\"id\":\"msg_1\",\"type\":\"message\",\"role\":\"assistant\",\"model\":\"" + MODEL
				+ "\",\"content\":[{\"type\":\"thinking\",\"thinking\":\"Hm.\",\"signature\":\"x\"},{\"type\":\"text\",\"text\":"
				+ quoted(text) + "}],\"stop_reason\":\"" + reason(ending) + "\",\"usage\":{\"input_tokens\":" + INPUT
				+ ",\"output_tokens\":" + OUTPUT + "}}";
	}

	@Override
	String error(Refusal refusal) {
		return switch (refusal) {
		case KEY -> error("authentication_error", "invalid x-api-key", "");
		case FORBIDDEN -> error("permission_error", "Your key may not use this resource.", "");
		case MODEL -> error("not_found_error", "model: x", "");
		case QUOTA -> error("rate_limit_error", "You have reached your limit.", ",\"details\":{\"error_code\":\"workspace_spend_limit\"}");
		case RATE -> error("rate_limit_error", "This request would exceed your organization's rate limit.", "");
		case TOO_LONG -> error("invalid_request_error", "prompt is too long: 210000 tokens > 200000 maximum", "");
		case BLOCKED -> error("invalid_request_error", "Output blocked by content filtering policy: content_filter", "");
		case FAILED -> error("api_error", "Internal server error", "");
		case OVERLOADED, BUSY -> error("overloaded_error", "Overloaded", "");
		};
	}

	private static String error(String type, String message, String more) {
		return "{\"type\":\"error\",\"error\":{\"type\":\"" + type + "\",\"message\":" + quoted(message) + more
				+ "},\"request_id\":\"req_1\"}";
	}
}
