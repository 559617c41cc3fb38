package org.tftsr.cli.internal;

import java.time.Instant;
import java.util.Locale;

import org.tftsr.ai.LogFindings;
import org.tftsr.core.ai.ChatMessage;
import org.tftsr.core.ai.Claim;
import org.tftsr.core.ai.Conversation;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

/** Conversations as JSON. Texts are redacted. */
final class AiChatJson {

	private AiChatJson() {
	}

	static JsonObject of(Conversation conversation) {
		JsonObject json = new JsonObject();
		json.addProperty("id", conversation.id().toString());
		json.addProperty("issue", conversation.issueId().toString());
		json.addProperty("title", conversation.title());
		json.addProperty("pinned", conversation.pinned());
		json.addProperty("provider", conversation.providerId().toString());
		json.addProperty("model", conversation.model());
		json.addProperty("createdAt", time(conversation.createdAt()));
		json.addProperty("updatedAt", time(conversation.updatedAt()));
		return json;
	}

	static JsonObject of(ChatMessage message) {
		JsonObject json = new JsonObject();
		json.addProperty("id", message.id().toString());
		json.addProperty("conversation", message.conversationId().toString());
		json.addProperty("role", message.role().name().toLowerCase(Locale.ROOT));
		json.addProperty("state", message.state().name().toLowerCase(Locale.ROOT));
		json.addProperty("provider", message.provider());
		json.addProperty("model", message.model());
		json.addProperty("content", message.content());
		json.addProperty("inputTokens", message.usage().inputTokens());
		json.addProperty("outputTokens", message.usage().outputTokens());
		json.addProperty("costMicros", message.usage().costMicros());
		json.addProperty("estimated", message.usage().estimated());
		json.addProperty("createdAt", time(message.createdAt()));
		return json;
	}

	static JsonObject of(LogFindings findings) {
		JsonObject json = new JsonObject();
		json.addProperty("summary", findings.summary());
		JsonArray claims = new JsonArray();
		findings.findings().forEach(claim -> claims.add(of(claim)));
		json.add("findings", claims);
		json.addProperty("firstWhy", findings.firstWhy());
		json.addProperty("severity", findings.severity() == null ? null : findings.severity().id());
		json.add("answer", of(findings.answer()));
		return json;
	}

	private static JsonObject of(Claim claim) {
		JsonObject json = new JsonObject();
		json.addProperty("text", claim.text());
		json.addProperty("standing", claim.standing().name().toLowerCase(Locale.ROOT));
		JsonArray citations = new JsonArray();
		claim.citations().forEach(citation -> {
			JsonObject place = new JsonObject();
			place.addProperty("label", citation.label());
			place.addProperty("logFile", citation.logFileId() == null ? null : citation.logFileId().toString());
			place.addProperty("line", citation.line());
			place.addProperty("quote", citation.quote());
			place.addProperty("found", citation.found());
			citations.add(place);
		});
		json.add("citations", citations);
		return json;
	}

	private static String time(Instant time) {
		return time.toString();
	}
}
