package org.tftsr.triage.internal;

import static org.tftsr.triage.internal.ImportedJson.list;
import static org.tftsr.triage.internal.ImportedJson.orEmpty;
import static org.tftsr.triage.internal.ImportedJson.required;
import static org.tftsr.triage.internal.ImportedJson.text;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import org.tftsr.core.ai.ChatAttachment;
import org.tftsr.core.ai.ChatMessage;
import org.tftsr.core.ai.Claim;
import org.tftsr.core.ai.Conversation;
import org.tftsr.core.ai.MessageRole;
import org.tftsr.core.ai.MessageState;
import org.tftsr.core.ai.ProviderRepository;
import org.tftsr.core.ai.TokenUsage;
import org.tftsr.core.ai.WholeConversation;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/**
 * Reads a conversation of {@link ExportedConversation}. Ids are given anew: those of the file may be in use here. Nothing that it
 * claims is proven, since its logs are not on this machine, and nobody is asked next but the local analyst.
 */
final class ImportedConversation {

	private final Map<String, UUID> ids = new HashMap<>();
	private final UUID id = UUID.randomUUID();
	private final List<ChatMessage> messages = new ArrayList<>();
	private final Map<UUID, List<Claim>> claims = new HashMap<>();

	private ImportedConversation() {
	}

	/** @throws RuntimeException where it is not as an export writes it */
	static WholeConversation of(JsonElement element) {
		return new ImportedConversation().read(element.getAsJsonObject());
	}

	private WholeConversation read(JsonObject json) {
		list(json, "messages", element -> messages.add(message(element.getAsJsonObject())));
		String tip = text(json, "tip");
		return new WholeConversation(new Conversation(id, null, title(orEmpty(text(json, "title"))),
				json.get("pinned").getAsBoolean(), ProviderRepository.LOCAL_ID, null, null,
				tip == null ? null : required(ids.get(tip)), Instant.parse(text(json, "createdAt")),
				Instant.parse(text(json, "updatedAt"))), messages, claims);
	}

	/** Those of the earlier app have none. */
	private static String title(String title) {
		return title.isBlank() ? "Conversation" : title;
	}

	/** One that follows another comes behind it, so that there is no circle. */
	private ChatMessage message(JsonObject json) {
		String parent = text(json, "parent");
		UUID parentId = parent == null ? null : required(ids.get(parent));
		UUID messageId = UUID.randomUUID();
		if (ids.put(required(text(json, "id")), messageId) != null) {
			throw new IllegalArgumentException("the same id twice");
		}
		List<Claim> claimed = list(json, "claims", claim -> claim(claim.getAsJsonObject()));
		if (!claimed.isEmpty()) {
			claims.put(messageId, claimed);
		}
		return new ChatMessage(messageId, id, parentId, constant(MessageRole.class, json, "role"), orEmpty(text(json, "content")),
				list(json, "attachments", ImportedConversation::attachment), constant(MessageState.class, json, "state"),
				text(json, "provider"), text(json, "model"),
				new TokenUsage(json.get("inputTokens").getAsInt(), json.get("outputTokens").getAsInt(),
						json.get("costMicros").getAsLong(), json.get("estimated").getAsBoolean()),
				Instant.parse(text(json, "createdAt")));
	}

	private static <E extends Enum<E>> E constant(Class<E> type, JsonObject json, String name) {
		return Enum.valueOf(type, required(text(json, name)).toUpperCase(Locale.ROOT));
	}

	private static ChatAttachment attachment(JsonElement element) {
		JsonObject json = element.getAsJsonObject();
		return new ChatAttachment(orEmpty(text(json, "label")), null, orEmpty(text(json, "text")), json.get("tokens").getAsInt());
	}

	private static Claim claim(JsonObject json) {
		return new Claim(orEmpty(text(json, "text")), list(json, "citations", ImportedConversation::citation), Claim.Standing.UNPROVEN);
	}

	private static Claim.Citation citation(JsonElement element) {
		JsonObject json = element.getAsJsonObject();
		return new Claim.Citation(orEmpty(text(json, "label")), null, json.get("line").getAsLong(), text(json, "quote"), false);
	}
}
