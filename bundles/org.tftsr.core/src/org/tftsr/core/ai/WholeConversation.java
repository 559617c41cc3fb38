package org.tftsr.core.ai;

import java.util.HashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A conversation with all that was said in it.
 *
 * @param conversation what is told of all of it
 * @param messages     of all branches, none before the one that it follows
 * @param claims       what answers claim of logs, by the id of the message; without those that claim nothing
 */
public record WholeConversation(Conversation conversation, List<ChatMessage> messages, Map<UUID, List<Claim>> claims) {

	public WholeConversation {
		messages = List.copyOf(messages);
		claims = Map.copyOf(claims);
	}

	/** The branch that ends at the tip, oldest first. */
	public List<ChatMessage> branch() {
		Map<UUID, ChatMessage> byId = new HashMap<>();
		messages.forEach(message -> byId.put(message.id(), message));
		LinkedList<ChatMessage> branch = new LinkedList<>();
		// each is taken once, so that a tree that is none ends as well
		for (ChatMessage message = byId.remove(conversation.tip()); message != null; message = byId.remove(message.parentId())) {
			branch.addFirst(message);
		}
		return branch;
	}
}
