package org.tftsr.ai.tests.provider;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.tftsr.core.ai.ProviderKind;
import org.tftsr.core.ai.ProviderOptions;

import com.google.gson.JsonObject;

/** A gateway that keeps the conversation: the last prompt in, one document out, a session from the first answer on. */
final class CustomRestDialect extends Dialect {

	private final Map<String, List<String>> sessions = new ConcurrentHashMap<>();

	@Override
	ProviderKind kind() {
		return ProviderKind.CUSTOM_REST;
	}

	@Override
	ProviderOptions options() {
		return new ProviderOptions(null, "x-gateway-key", "Token ", "/api/v2/chat?channel=desk", "kim@example.org", null);
	}

	@Override
	String address(String origin) {
		return origin + "/gateway";
	}

	@Override
	boolean streams() {
		return false;
	}

	@Override
	boolean hasEvents() {
		return false;
	}

	@Override
	boolean isChat(Seen request) {
		return request.method().equals("POST") && request.target().equals("/gateway/api/v2/chat?channel=desk");
	}

	@Override
	boolean isModelList(Seen request) {
		return false;
	}

	@Override
	String modelList(Seen request) {
		throw new IllegalStateException("It has no list");
	}

	@Override
	String key(Seen request) {
		String header = request.headers().getOrDefault("x-gateway-key", "");
		return header.startsWith("Token ") ? header.substring("Token ".length()) : null;
	}

	@Override
	List<String> complaints(Seen request) {
		JsonObject body = request.json();
		List<String> complaints = new ArrayList<>(members(body, Set.of("model", "prompt", "userId"),
				Set.of("model", "prompt", "userId", "sessionId", "modelConfig")));
		if (body.has("sessionId") && !sessions.containsKey(body.get("sessionId").getAsString())) {
			complaints.add("no such session");
		}
		return complaints;
	}

	/** The prompts of a session, in order. */
	List<String> session(String id) {
		return sessions.getOrDefault(id, List.of());
	}

	@Override
	List<Frame> opening(Seen request) {
		return List.of();
	}

	@Override
	Frame token(String text) {
		throw new IllegalStateException("It does not stream");
	}

	@Override
	Frame thought(String text) {
		throw new IllegalStateException("It does not stream");
	}

	@Override
	List<Frame> stop(Ending ending, boolean usage) {
		return List.of();
	}

	@Override
	List<Frame> closing(Ending ending, boolean usage) {
		return List.of();
	}

	@Override
	Frame inlineError() {
		return new Frame("", "{\"status\":false,\"msg\":\"The model could not be reached\",\"sessionId\":\"s-1\"}");
	}

	@Override
	String document(Seen request, String text, Ending ending) {
		JsonObject body = request.json();
		String id = body.has("sessionId") ? body.get("sessionId").getAsString() : "s-" + (sessions.size() + 1);
		sessions.computeIfAbsent(id, key -> new ArrayList<>()).add(body.get("prompt").getAsString());
		return "{\"status\":true,\"sessionId\":\"" + id + "\",\"msg\":" + quoted(text) + ",\"initialPrompt\":false}";
	}

	@Override
	String error(Refusal refusal) {
		return "{\"status\":false,\"msg\":" + quoted(switch (refusal) {
		case QUOTA -> "insufficient_quota";
		case TOO_LONG -> "context_length_exceeded";
		case BLOCKED -> "content_filter";
		case MODEL -> "unknown model";
		default -> "It did not work";
		}) + "}";
	}
}
