package org.tftsr.ui.chat.internal.session;

import java.util.List;
import java.util.UUID;

import org.tftsr.core.ai.ChatMessage;
import org.tftsr.core.ai.Conversation;

/** Changes of a conversation, each of which gives another one. */
public final class Conversations {

	private Conversations() {
	}

	/** The same, where the branch that ends there is shown. */
	static Conversation withTip(Conversation one, UUID tip) {
		return one.withTip(tip);
	}

	/** The same, where somebody else is asked next; a server that kept the conversation itself does not know it then. */
	static Conversation asking(Conversation one, UUID providerId, String model) {
		return one.with(providerId, model);
	}

	/** The same, pinned or not. */
	public static Conversation pinned(Conversation one, boolean pinned) {
		return one.withPin(pinned);
	}

	/** The end of the branch that leads through a message, by what was added last. */
	static UUID tipOf(List<ChatMessage> messages, ChatMessage from) {
		UUID tip = from.id();
		// a message comes behind the one that it follows
		for (ChatMessage message : messages) {
			if (tip.equals(message.parentId())) {
				tip = latest(messages, tip);
			}
		}
		return tip;
	}

	private static UUID latest(List<ChatMessage> messages, UUID parent) {
		UUID latest = parent;
		for (ChatMessage message : messages) {
			if (parent.equals(message.parentId())) {
				latest = message.id();
			}
		}
		return latest;
	}
}
