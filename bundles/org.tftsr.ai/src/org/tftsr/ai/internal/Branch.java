package org.tftsr.ai.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.eclipse.osgi.util.NLS;
import org.tftsr.core.ai.ChatMessage;
import org.tftsr.core.ai.ConversationRepository;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;

/** The way to a message of a conversation. */
final class Branch {

	private Branch() {
	}

	/**
	 * The messages from the first one to this one, oldest first.
	 *
	 * @param last null for none
	 * @throws TftsrException {@code NOT_FOUND} where the conversation has no such message
	 */
	static List<ChatMessage> to(UUID last, UUID conversationId, ConversationRepository conversations)
			throws TftsrException {
		List<ChatMessage> way = new ArrayList<>();
		if (last == null) {
			return way;
		}
		Map<UUID, ChatMessage> messages = new HashMap<>();
		conversations.messages(conversationId).forEach(message -> messages.put(message.id(), message));
		for (UUID id = last; id != null; id = way.getFirst().parentId()) {
			ChatMessage message = messages.remove(id);
			if (message == null) {
				throw new TftsrException(ProblemKind.NOT_FOUND, NLS.bind(Messages.Branch_noneWhat, id),
						Messages.Branch_noneWhy, Messages.Branch_noneRemedy);
			}
			way.addFirst(message);
		}
		return way;
	}
}
