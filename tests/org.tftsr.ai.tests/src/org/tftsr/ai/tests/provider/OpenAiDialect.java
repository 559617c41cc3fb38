package org.tftsr.ai.tests.provider;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.tftsr.core.ai.ProviderKind;

import com.google.gson.JsonObject;

/** OpenAI's chat completions (openai-openapi, MIT), with the padding and the null contents that servers send. */
class OpenAiDialect extends Dialect {

	@Override
	ProviderKind kind() {
		return ProviderKind.OPENAI;
	}

	@Override
	String address(String origin) {
		return origin + "/v1";
	}

	@Override
	boolean isChat(Seen request) {
		return request.method().equals("POST") && request.target().equals("/v1/chat/completions");
	}

	@Override
	boolean isModelList(Seen request) {
		return request.method().equals("GET") && request.target().equals("/v1/models");
	}

	@Override
	String modelList(Seen request) {
		return "{\"object\":\"list\",\"data\":[{\"id\":\"tiny-2\",\"object\":\"model\",\"created\":1,\"owned_by\":\"x\"},{\"id\":\""
				+ MODEL + "\",\"object\":\"model\"}]}";
	}

	@Override
	String key(Seen request) {
		String header = request.headers().getOrDefault("authorization", "");
		return header.startsWith("Bearer ") ? header.substring("Bearer ".length()) : null;
	}

	@Override
	List<String> complaints(Seen request) {
		JsonObject body = request.json();
		List<String> complaints = new ArrayList<>(members(body, Set.of("model", "messages"),
				Set.of("model", "messages", "max_tokens", "max_completion_tokens", "stream", "stream_options")));
		complaints.addAll(messages(body, "messages", "content", Set.of("system", "user", "assistant")));
		if (body.has("stream_options") && !body.has("stream")) {
			complaints.add("stream_options only with stream");
		}
		return complaints;
	}

	Frame chunk(String choices, String more) {
		return new Frame("", "{\"id\":\"chatcmpl-1\",\"object\":\"chat.completion.chunk\",\"created\":1,\"model\":\"" + MODEL
				+ "\",\"choices\":" + choices + more + "}");
	}

	Frame delta(String delta, String reason) {
		return chunk("[{\"index\":0,\"delta\":" + delta + ",\"logprobs\":null,\"finish_reason\":" + reason + "}]",
				",\"usage\":null,\"obfuscation\":\"xx\"");
	}

	@Override
	List<Frame> opening(Seen request) {
		return List.of(delta("{\"role\":\"assistant\",\"content\":null,\"refusal\":null}", "null"));
	}

	@Override
	Frame token(String text) {
		return delta("{\"content\":" + quoted(text) + "}", "null");
	}

	@Override
	Frame thought(String text) {
		return delta("{\"content\":null,\"reasoning_content\":" + quoted(text) + "}", "null");
	}

	String reason(Ending ending) {
		return switch (ending) {
		case DONE -> "\"stop\"";
		case LENGTH -> "\"length\"";
		case FILTER -> "\"content_filter\"";
		};
	}

	@Override
	List<Frame> stop(Ending ending, boolean usage) {
		List<Frame> frames = new ArrayList<>(List.of(delta("{}", reason(ending))));
		if (usage) {
			frames.add(chunk("[]", usage()));
		}
		return frames;
	}

	String usage() {
		return ",\"usage\":{\"prompt_tokens\":" + INPUT + ",\"completion_tokens\":" + OUTPUT + ",\"total_tokens\":20}";
	}

	@Override
	List<Frame> closing(Ending ending, boolean usage) {
		List<Frame> frames = new ArrayList<>(stop(ending, usage));
		frames.add(new Frame("", "[DONE]"));
		return frames;
	}

	@Override
	Frame inlineError() {
		return new Frame("", error(Refusal.FAILED));
	}

	@Override
	String document(Seen request, String text, Ending ending) {
		return "{\"id\":\"chatcmpl-1\",\"object\":\"chat.completion\",\"created\":1,\"model\":\"" + MODEL
				+ "\",\"choices\":[{\"index\":0,\"message\":{\"role\":\"assistant\",\"content\":" + quoted(text)
				+ ",\"refusal\":null},\"finish_reason\":" + reason(ending) + "}]" + usage() + "}";
	}

	@Override
	String error(Refusal refusal) {
		return switch (refusal) {
		case KEY -> error("Incorrect API key provided: x.", "invalid_request_error", "\"invalid_api_key\"");
		case FORBIDDEN -> error("Project does not have access to model", "invalid_request_error", "null");
		case MODEL -> error("The model `x` does not exist or you do not have access to it.", "invalid_request_error",
				"\"model_not_found\"");
		case QUOTA -> error("You exceeded your current quota, please check your plan and billing details.", "insufficient_quota",
				"\"insufficient_quota\"");
		case RATE -> error("Rate limit reached. Please try again in 2s.", "requests", "\"rate_limit_exceeded\"");
		case TOO_LONG -> error("This model's maximum context length is 8192 tokens.", "invalid_request_error",
				"\"context_length_exceeded\"");
		case BLOCKED -> error("Your request was rejected by our safety system.", "invalid_request_error",
				"\"content_policy_violation\"");
		case FAILED, OVERLOADED, BUSY -> error("The server had an error while processing your request.", "server_error", "null");
		};
	}

	private static String error(String message, String type, String code) {
		return "{\"error\":{\"message\":" + quoted(message) + ",\"type\":\"" + type + "\",\"param\":null,\"code\":" + code + "}}";
	}
}
