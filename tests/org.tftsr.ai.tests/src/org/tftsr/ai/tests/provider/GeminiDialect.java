package org.tftsr.ai.tests.provider;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.tftsr.core.ai.ProviderKind;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/** Gemini's generateContent (googleapis protos, Apache-2.0): lines end with CR LF, no end mark, the wait in the body of an error. */
final class GeminiDialect extends Dialect {

	@Override
	ProviderKind kind() {
		return ProviderKind.GEMINI;
	}

	@Override
	String address(String origin) {
		return origin;
	}

	@Override
	boolean hasRetryHeader() {
		return false;
	}

	@Override
	String newLine() {
		return "\r\n";
	}

	@Override
	boolean isChat(Seen request) {
		return request.method().equals("POST")
				&& request.target().equals("/v1beta/models/" + MODEL + ":streamGenerateContent?alt=sse");
	}

	@Override
	boolean isModelList(Seen request) {
		return request.method().equals("GET") && request.path().equals("/v1beta/models");
	}

	@Override
	String modelList(Seen request) {
		return request.query().contains("pageToken=p2")
				? "{\"models\":[{\"name\":\"models/" + MODEL + "\",\"supportedGenerationMethods\":[\"generateContent\",\"countTokens\"]}]}"
				: "{\"models\":[{\"name\":\"models/tiny-2\",\"supportedGenerationMethods\":[\"generateContent\"]},{\"name\":\"models/embed-1\","
						+ "\"supportedGenerationMethods\":[\"embedContent\"]}],\"nextPageToken\":\"p2\"}";
	}

	@Override
	String key(Seen request) {
		return request.headers().get("x-goog-api-key");
	}

	@Override
	List<String> complaints(Seen request) {
		JsonObject body = request.json();
		List<String> complaints = new ArrayList<>(
				members(body, Set.of("contents"), Set.of("contents", "systemInstruction", "generationConfig")));
		complaints.addAll(messages(body, "contents", "parts", Set.of("user", "model")));
		for (JsonElement content : body.getAsJsonArray("contents")) {
			for (JsonElement part : content.getAsJsonObject().getAsJsonArray("parts")) {
				complaints.addAll(members(part.getAsJsonObject(), Set.of("text"), Set.of("text")));
			}
		}
		complaints.addAll(members(body.getAsJsonObject("generationConfig"), Set.of("maxOutputTokens"), Set.of("maxOutputTokens")));
		return complaints;
	}

	private static Frame chunk(String part, String reason, String usage) {
		return new Frame("", object(part, reason, usage));
	}

	private static String object(String part, String reason, String usage) {
		return "{\"candidates\":[{\"content\":{\"parts\":[{" + part + "}],\"role\":\"model\"}" + reason
				+ ",\"index\":0}],\"usageMetadata\":{\"promptTokenCount\":" + INPUT + usage + "},\"modelVersion\":\"" + MODEL + "\"}";
	}

	@Override
	List<Frame> opening(Seen request) {
		return List.of();
	}

	@Override
	Frame token(String text) {
		return chunk("\"text\":" + quoted(text), "", "");
	}

	@Override
	Frame thought(String text) {
		return chunk("\"thought\":true,\"text\":" + quoted(text), "", "");
	}

	private static String reason(Ending ending) {
		return ",\"finishReason\":\"" + switch (ending) {
		case DONE -> "STOP";
		case LENGTH -> "MAX_TOKENS";
		case FILTER -> "SAFETY";
		} + '"';
	}

	@Override
	List<Frame> stop(Ending ending, boolean usage) {
		return List.of(chunk("\"text\":\"\"", reason(ending), usage ? usage() : ""));
	}

	private static String usage() {
		return ",\"candidatesTokenCount\":" + (OUTPUT - 4) + ",\"thoughtsTokenCount\":4,\"totalTokenCount\":20";
	}

	@Override
	List<Frame> closing(Ending ending, boolean usage) {
		return stop(ending, usage);
	}

	@Override
	Frame inlineError() {
		return new Frame("", error(Refusal.OVERLOADED));
	}

	@Override
	String document(Seen request, String text, Ending ending) {
		return "[" + object("\"text\":" + quoted(text), "", "") + ",\r\n" + object("\"text\":\"\"", reason(ending), usage()) + "\r\n]";
	}

	@Override
	String status(Refusal refusal) {
		return refusal == Refusal.KEY ? "400 Bad Request" : super.status(refusal);
	}

	@Override
	String error(Refusal refusal) {
		return switch (refusal) {
		case KEY -> error(400, "API key not valid. Please pass a valid API key.", "INVALID_ARGUMENT",
				"{\"@type\":\"type.googleapis.com/google.rpc.ErrorInfo\",\"reason\":\"API_KEY_INVALID\"}");
		case FORBIDDEN -> error(403, "The caller does not have permission", "PERMISSION_DENIED", "");
		case MODEL -> error(404, "models/x is not found for API version v1beta", "NOT_FOUND", "");
		case QUOTA -> error(429, "You exceeded your current quota.", "RESOURCE_EXHAUSTED",
				"{\"violations\":[{\"quotaId\":\"GenerateRequestsPerDayPerProjectPerModel-FreeTier\"}]},{\"retryDelay\":\"34s\"}");
		case RATE -> error(429, "Resource has been exhausted.", "RESOURCE_EXHAUSTED",
				"{\"@type\":\"type.googleapis.com/google.rpc.RetryInfo\",\"retryDelay\":\"" + FakeReply.WAIT_SECONDS + "s\"}");
		case TOO_LONG -> error(400, "The input token count (1200000) exceeds the maximum number of tokens allowed (1048576).",
				"INVALID_ARGUMENT", "");
		case BLOCKED -> error(400, "content_filter", "INVALID_ARGUMENT", "");
		case FAILED -> error(500, "Internal error encountered.", "INTERNAL", "");
		case OVERLOADED, BUSY -> error(503, "The model is overloaded. Please try again later.", "UNAVAILABLE", "");
		};
	}

	private static String error(int code, String message, String status, String details) {
		return "{\"error\":{\"code\":" + code + ",\"message\":" + quoted(message) + ",\"status\":\"" + status + "\",\"details\":["
				+ details + "]}}";
	}
}
