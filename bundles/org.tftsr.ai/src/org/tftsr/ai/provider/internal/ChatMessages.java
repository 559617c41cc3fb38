package org.tftsr.ai.provider.internal;

import java.util.ArrayList;
import java.util.List;

import org.tftsr.core.ai.MessageRole;
import org.tftsr.net.RedactedJson;

/** Conversations in the form of a role and a content for each message, which most protocols have. */
final class ChatMessages {

	private ChatMessages() {
	}

	/** With the system message as the first one. */
	static List<RedactedJson> withSystem(Chat chat) {
		List<RedactedJson> messages = new ArrayList<>();
		if (chat.system() != null) {
			messages.add(RedactedJson.object().word("role", Role.SYSTEM).text("content", chat.system()));
		}
		messages.addAll(of(chat));
		return messages;
	}

	/** Without the system message. */
	static List<RedactedJson> of(Chat chat) {
		return chat.said().stream()
				.map(said -> said.put(RedactedJson.object().word("role",
						said.role() == MessageRole.USER ? Role.USER : Role.ASSISTANT), "content"))
				.toList();
	}
}
