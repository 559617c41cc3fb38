package org.tftsr.ai.tests.provider;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.tftsr.core.ai.ProviderKind;

import com.google.gson.JsonObject;

/** Ollama's chat (ollama/docs, MIT): a JSON value a line. */
final class OllamaDialect extends Dialect {

	private static final String TIMES = ",\"total_duration\":174560334,\"load_duration\":1013970";

	@Override
	ProviderKind kind() {
		return ProviderKind.OLLAMA;
	}

	@Override
	String address(String origin) {
		return origin;
	}

	@Override
	boolean hasEvents() {
		return false;
	}

	@Override
	String contentType() {
		return "application/x-ndjson";
	}

	@Override
	String encoded(Frame frame, String newLine) {
		return frame.data() + newLine;
	}

	@Override
	boolean isChat(Seen request) {
		return request.method().equals("POST") && request.target().equals("/api/chat");
	}

	@Override
	boolean isModelList(Seen request) {
		return request.method().equals("GET") && request.target().equals("/api/tags");
	}

	@Override
	String modelList(Seen request) {
		return "{\"models\":[{\"name\":\"tiny-2\",\"model\":\"tiny-2\",\"size\":1},{\"name\":\"" + MODEL + "\",\"size\":1}]}";
	}

	/** It needs none; where a proxy before it does, it is a bearer token. */
	@Override
	String key(Seen request) {
		return request.headers().getOrDefault("authorization", "").replace("Bearer ", "");
	}

	@Override
	List<String> complaints(Seen request) {
		JsonObject body = request.json();
		List<String> complaints = new ArrayList<>(
				members(body, Set.of("model", "messages", "options"), Set.of("model", "messages", "stream", "options")));
		complaints.addAll(messages(body, "messages", "content", Set.of("system", "user", "assistant")));
		complaints.addAll(members(body.getAsJsonObject("options"), Set.of("num_ctx", "num_predict"), Set.of("num_ctx", "num_predict")));
		return complaints;
	}

	private static Frame line(String message, String rest) {
		return new Frame("", "{\"model\":\"" + MODEL + "\",\"created_at\":\"2026-01-01T00:00:00.1234567Z\",\"message\":{\"role\":"
				+ "\"assistant\"" + message + "}" + rest + "}");
	}

	@Override
	List<Frame> opening(Seen request) {
		return List.of();
	}

	@Override
	Frame token(String text) {
		return line(",\"content\":" + quoted(text), ",\"done\":false");
	}

	@Override
	Frame thought(String text) {
		return line(",\"content\":\"\",\"thinking\":" + quoted(text), ",\"done\":false");
	}

	@Override
	List<Frame> stop(Ending ending, boolean usage) {
		return List.of();
	}

	private static String end(Ending ending, boolean usage) {
		return ",\"done\":true,\"done_reason\":\"" + (ending == Ending.LENGTH ? "length" : "stop") + "\"" + TIMES
				+ (usage ? ",\"prompt_eval_count\":" + INPUT + ",\"eval_count\":" + OUTPUT : "");
	}

	@Override
	List<Frame> closing(Ending ending, boolean usage) {
		return List.of(line(",\"content\":\"\"", end(ending, usage)));
	}

	@Override
	Frame inlineError() {
		return new Frame("", "{\"error\":\"an error was encountered while running the model\"}");
	}

	@Override
	String document(Seen request, String text, Ending ending) {
		return line(",\"content\":" + quoted(text), end(ending, true)).data();
	}

	@Override
	String error(Refusal refusal) {
		return "{\"error\":" + quoted(switch (refusal) {
		case KEY -> "unauthorized";
		case FORBIDDEN -> "forbidden";
		case MODEL -> "model 'x' not found";
		case QUOTA -> "you've reached your insufficient_quota limit";
		case RATE -> "too many requests";
		case TOO_LONG -> "the input length exceeds the context length";
		case BLOCKED -> "content_filter";
		case FAILED -> "llama runner process has terminated: exit status 2";
		case OVERLOADED, BUSY -> "server busy, please try again. maximum pending requests exceeded";
		}) + "}";
	}
}
