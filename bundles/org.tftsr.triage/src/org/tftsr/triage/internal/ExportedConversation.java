package org.tftsr.triage.internal;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;

import org.tftsr.core.ai.ChatAttachment;
import org.tftsr.core.ai.ChatMessage;
import org.tftsr.core.ai.Claim;
import org.tftsr.core.ai.Conversation;
import org.tftsr.core.ai.WholeConversation;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/** The JSON form of a conversation as a part of {@link ExportedIssue}. */
final class ExportedConversation {

	private ExportedConversation() {
	}

	static JsonObject of(WholeConversation whole) {
		Conversation conversation = whole.conversation();
		JsonObject json = new JsonObject();
		json.addProperty("id", conversation.id().toString());
		json.addProperty("title", conversation.title());
		json.addProperty("pinned", conversation.pinned());
		json.addProperty("tip", text(conversation.tip()));
		json.addProperty("createdAt", conversation.createdAt().toString());
		json.addProperty("updatedAt", conversation.updatedAt().toString());
		json.add("messages", array(whole.messages(),
				message -> message(message, whole.claims().getOrDefault(message.id(), List.of()))));
		return json;
	}

	private static JsonObject message(ChatMessage message, List<Claim> claims) {
		JsonObject json = new JsonObject();
		json.addProperty("id", message.id().toString());
		json.addProperty("parent", text(message.parentId()));
		json.addProperty("role", word(message.role()));
		json.addProperty("content", message.content());
		json.addProperty("state", word(message.state()));
		json.addProperty("provider", message.provider());
		json.addProperty("model", message.model());
		json.addProperty("inputTokens", message.usage().inputTokens());
		json.addProperty("outputTokens", message.usage().outputTokens());
		json.addProperty("costMicros", message.usage().costMicros());
		json.addProperty("estimated", message.usage().estimated());
		json.addProperty("createdAt", message.createdAt().toString());
		json.add("attachments", array(message.attachments(), ExportedConversation::attachment));
		json.add("claims", array(claims, ExportedConversation::claim));
		return json;
	}

	private static JsonObject attachment(ChatAttachment attachment) {
		JsonObject json = new JsonObject();
		json.addProperty("label", attachment.label());
		json.addProperty("log", text(attachment.logFileId()));
		json.addProperty("text", attachment.text());
		json.addProperty("tokens", attachment.tokens());
		return json;
	}

	private static JsonObject claim(Claim claim) {
		JsonObject json = new JsonObject();
		json.addProperty("text", claim.text());
		json.addProperty("standing", word(claim.standing()));
		json.add("citations", array(claim.citations(), ExportedConversation::citation));
		return json;
	}

	private static JsonObject citation(Claim.Citation citation) {
		JsonObject json = new JsonObject();
		json.addProperty("label", citation.label());
		json.addProperty("log", text(citation.logFileId()));
		json.addProperty("line", citation.line());
		json.addProperty("quote", citation.quote());
		json.addProperty("found", citation.found());
		return json;
	}

	private static String word(Enum<?> constant) {
		return constant.name().toLowerCase(Locale.ROOT);
	}

	private static String text(UUID id) {
		return id == null ? null : id.toString();
	}

	private static <T> JsonArray array(List<T> values, Function<T, ? extends JsonElement> form) {
		JsonArray array = new JsonArray();
		values.forEach(value -> array.add(form.apply(value)));
		return array;
	}
}
