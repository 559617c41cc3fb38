package org.tftsr.ui.chat.internal.session;

import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;

import org.tftsr.core.ai.ChatMessage;
import org.tftsr.core.ai.Conversation;
import org.tftsr.core.ai.ConversationRepository;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.ui.JobFamilies;
import org.tftsr.ui.ServiceJob;
import org.tftsr.ui.Services;

/** Changes conversations, and finds the ends of their branches. */
public final class Conversations {

	private Conversations() {
	}

	/**
	 * Changes a conversation as it is by now, and only what the change is about: an answer may come in it at the same time. Not for
	 * the user interface thread.
	 */
	public static void change(UUID id, UnaryOperator<Conversation> change) throws TftsrException {
		ConversationRepository repository = Services.get(ConversationRepository.class);
		Conversation now = repository.get(id);
		repository.update(now, change.apply(now));
	}

	/** The same in a job, and something once it is done, on the thread of that job. */
	static void changeSoon(String name, UUID id, UnaryOperator<Conversation> change, Runnable done) {
		ServiceJob.scheduleForUser(name, JobFamilies.CHAT, progress -> {
			change(id, change);
			done.run();
		});
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
