package org.tftsr.ai.tests.provider;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.tftsr.core.ai.ProviderKind;

import com.google.gson.JsonObject;

/** Mistral's chat completions (platform-docs-public, Apache-2.0): no member beyond the known ones, usage in the last chunk. */
final class MistralDialect extends OpenAiDialect {

	@Override
	ProviderKind kind() {
		return ProviderKind.MISTRAL;
	}

	@Override
	List<String> complaints(Seen request) {
		JsonObject body = request.json();
		List<String> complaints = new ArrayList<>(
				members(body, Set.of("model", "messages"), Set.of("model", "messages", "max_tokens", "stream")));
		complaints.addAll(messages(body, "messages", "content", Set.of("system", "user", "assistant")));
		return complaints;
	}

	@Override
	Frame delta(String delta, String reason) {
		return chunk("[{\"index\":0,\"delta\":" + delta + ",\"finish_reason\":" + reason + "}]", "");
	}

	@Override
	Frame thought(String text) {
		return delta("{\"content\":[{\"type\":\"thinking\",\"thinking\":[{\"type\":\"text\",\"text\":" + quoted(text) + "}]}]}", "null");
	}

	@Override
	String reason(Ending ending) {
		// it has no word for a filter
		return ending == Ending.FILTER ? "\"error\"" : super.reason(ending);
	}

	@Override
	List<Frame> stop(Ending ending, boolean usage) {
		return List.of(chunk("[{\"index\":0,\"delta\":{\"content\":\"\"},\"finish_reason\":" + reason(ending) + "}]",
				usage ? usage() : ""));
	}

	@Override
	String status(Refusal refusal) {
		return refusal == Refusal.MODEL ? "400 Bad Request" : super.status(refusal);
	}

	@Override
	String error(Refusal refusal) {
		return switch (refusal) {
		case KEY -> "{\"detail\":\"Unauthorized\"}";
		case MODEL -> error("Invalid model: x", "invalid_model", "1500");
		case RATE -> error("Rate limit exceeded", "rate_limited", "1300");
		case TOO_LONG -> error("Prompt contains 40000 tokens, too large for model with 32768 maximum context length",
				"invalid_request_error", "3051");
		case FAILED -> error("Service unavailable.", "internal_server_error", "3000");
		case OVERLOADED -> error("Service tier capacity exceeded for this model.", "service_tier_capacity_exceeded", "3505");
		default -> super.error(refusal);
		};
	}

	private static String error(String message, String type, String code) {
		return "{\"object\":\"error\",\"message\":" + quoted(message) + ",\"type\":\"" + type + "\",\"param\":null,\"code\":\"" + code
				+ "\"}";
	}
}
