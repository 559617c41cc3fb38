package org.tftsr.ai.tests.provider;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.tftsr.core.ai.ProviderKind;
import org.tftsr.core.ai.ProviderOptions;

import com.google.gson.JsonObject;

/** Azure OpenAI's inference API (azure-rest-api-specs, MIT), with dated versions or as v1. */
final class AzureDialect extends OpenAiDialect {

	private final boolean dated;

	AzureDialect(boolean dated) {
		this.dated = dated;
	}

	@Override
	ProviderKind kind() {
		return ProviderKind.AZURE_OPENAI;
	}

	@Override
	ProviderOptions options() {
		return new ProviderOptions(dated ? null : "v1", null, null, null, null, null);
	}

	@Override
	String address(String origin) {
		return origin;
	}

	@Override
	boolean isChat(Seen request) {
		return request.method().equals("POST") && request.target()
				.equals(dated ? "/openai/deployments/" + MODEL + "/chat/completions?api-version=2024-10-21" : "/openai/v1/chat/completions");
	}

	@Override
	boolean isModelList(Seen request) {
		return false;
	}

	@Override
	String key(Seen request) {
		return request.headers().get("api-key");
	}

	@Override
	List<String> complaints(Seen request) {
		JsonObject body = request.json();
		List<String> complaints = new ArrayList<>(members(body, dated ? Set.of("messages") : Set.of("messages", "model"),
				Set.of("model", "messages", "max_tokens", "max_completion_tokens", "stream", "stream_options")));
		complaints.addAll(messages(body, "messages", "content", Set.of("system", "user", "assistant")));
		return complaints;
	}

	@Override
	List<Frame> opening(Seen request) {
		List<Frame> frames = new ArrayList<>(List.of(new Frame("",
				"{\"choices\":[],\"created\":0,\"id\":\"\",\"model\":\"\",\"object\":\"\",\"prompt_filter_results\":[{\"prompt_index\":0}]}")));
		frames.addAll(super.opening(request));
		return frames;
	}

	@Override
	String error(Refusal refusal) {
		return switch (refusal) {
		case KEY -> error("401", "Access denied due to invalid subscription key or wrong API endpoint.");
		case FORBIDDEN -> error("403", "Access denied by a rule of the network.");
		case MODEL -> error("DeploymentNotFound", "The API deployment for this resource does not exist.");
		case BLOCKED -> "{\"error\":{\"code\":\"content_filter\",\"message\":\"The response was filtered\",\"innererror\":{\"code\":"
				+ "\"ResponsibleAIPolicyViolation\",\"content_filter_result\":{\"hate\":{\"filtered\":false,\"severity\":\"safe\"},"
				+ "\"violence\":{\"filtered\":true,\"severity\":\"high\"}}}}}";
		case RATE -> error("429", "Requests have exceeded call rate limit. Please retry after 3 seconds.");
		default -> super.error(refusal);
		};
	}

	private static String error(String code, String message) {
		return "{\"error\":{\"code\":\"" + code + "\",\"message\":" + quoted(message) + "}}";
	}
}
