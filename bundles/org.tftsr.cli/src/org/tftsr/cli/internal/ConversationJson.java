package org.tftsr.cli.internal;

import java.util.Locale;
import java.util.UUID;

import org.tftsr.core.ai.ChatAttachment;
import org.tftsr.core.ai.ChatMessage;
import org.tftsr.core.ai.Conversation;

import com.google.gson.JsonObject;

/** The JSON form of conversations and messages. Times are ISO 8601 in UTC. */
final class ConversationJson {

	private ConversationJson() {
	}

	static JsonObject of(Conversation conversation) {
		JsonObject json = new JsonObject();
		json.addProperty("id", conversation.id().toString());
		json.addProperty("issueId", conversation.issueId().toString());
		json.addProperty("title", conversation.title());
		json.addProperty("pinned", conversation.pinned());
		json.addProperty("providerId", conversation.providerId().toString());
		json.addProperty("model", conversation.model());
		json.addProperty("tip", text(conversation.tip()));
		json.addProperty("createdAt", IssueJson.time(conversation.createdAt()));
		json.addProperty("updatedAt", IssueJson.time(conversation.updatedAt()));
		return json;
	}

	static JsonObject of(ChatMessage message) {
		JsonObject json = new JsonObject();
		json.addProperty("id", message.id().toString());
		json.addProperty("conversationId", message.conversationId().toString());
		json.addProperty("parentId", text(message.parentId()));
		json.addProperty("role", message.role().name().toLowerCase(Locale.ROOT));
		json.addProperty("content", message.content());
		json.addProperty("state", message.state().name().toLowerCase(Locale.ROOT));
		json.addProperty("provider", message.provider());
		json.addProperty("model", message.model());
		json.addProperty("inputTokens", message.usage().inputTokens());
		json.addProperty("outputTokens", message.usage().outputTokens());
		json.addProperty("costMicros", message.usage().costMicros());
		json.addProperty("estimated", message.usage().estimated());
		json.addProperty("createdAt", IssueJson.time(message.createdAt()));
		json.add("attachments", IssueJson.array(message.attachments(), ConversationJson::of));
		return json;
	}

	private static JsonObject of(ChatAttachment attachment) {
		JsonObject json = new JsonObject();
		json.addProperty("label", attachment.label());
		json.addProperty("logFileId", text(attachment.logFileId()));
		json.addProperty("text", attachment.text());
		json.addProperty("tokens", attachment.tokens());
		return json;
	}

	private static String text(UUID id) {
		return id == null ? null : id.toString();
	}
}
