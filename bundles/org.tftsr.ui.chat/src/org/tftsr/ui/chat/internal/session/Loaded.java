package org.tftsr.ui.chat.internal.session;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.tftsr.core.ai.ChatMessage;
import org.tftsr.core.ai.Conversation;
import org.tftsr.core.ai.Provider;
import org.tftsr.core.issue.Issue;
import org.tftsr.core.log.LogFile;
import org.tftsr.ui.chat.internal.conversation.ShownMessage;

/**
 * An issue with its conversations, as they were read.
 *
 * @param issue         the issue
 * @param logs          its logs
 * @param conversations those of the issue, in the order in which they are listed
 * @param conversation  the one that is shown; null where a new one is to begin
 * @param messages      all messages of the one that is shown, of all its branches
 * @param branch        those of the branch that is shown
 * @param shown         the last ones of the branch, as they are shown
 * @param providers     who can be asked
 * @param preferred     who is asked where nothing else is said
 * @param offline       whether nothing may leave
 */
public record Loaded(Issue issue, List<LogFile> logs, List<Conversation> conversations, Conversation conversation,
		List<ChatMessage> messages, List<ChatMessage> branch, List<ShownMessage> shown, List<Provider> providers,
		Provider preferred, boolean offline) {

	public Loaded {
		logs = List.copyOf(logs);
		conversations = List.copyOf(conversations);
		messages = List.copyOf(messages);
		branch = List.copyOf(branch);
		shown = List.copyOf(shown);
		providers = List.copyOf(providers);
	}

	/** How many messages of the branch stand before those that are shown. */
	public int earlier() {
		return branch.size() - shown.size();
	}

	/** A message of any branch. */
	public Optional<ChatMessage> message(UUID id) {
		return messages.stream().filter(message -> message.id().equals(id)).findFirst();
	}

	/** The messages beside one, itself included, in the order in which they were added. */
	public List<ChatMessage> siblings(ChatMessage message) {
		return siblings(messages, message);
	}

	static List<ChatMessage> siblings(List<ChatMessage> messages, ChatMessage message) {
		return messages.stream().filter(other -> other.role() == message.role()
				&& Objects.equals(other.parentId(), message.parentId())).toList();
	}

	/**
	 * The end of the branch that leads through a message beside this one.
	 *
	 * @param step how many messages on, or back where it is negative
	 * @return null where there is none
	 */
	UUID tipBeside(ChatMessage message, int step) {
		List<ChatMessage> siblings = siblings(message);
		int index = siblings.indexOf(message) + step;
		return index < 0 || index >= siblings.size() ? null : Conversations.tipOf(messages, siblings.get(index));
	}

	/** The last message of the branch; null where there is none. */
	public ChatMessage tip() {
		return branch.isEmpty() ? null : branch.getLast();
	}

	/** Who is asked next. */
	public Provider provider() {
		UUID wanted = conversation == null ? preferred.id() : conversation.providerId();
		return providers.stream().filter(provider -> provider.id().equals(wanted)).findFirst().orElse(preferred);
	}

	/** Which model is asked next; null for the usual one, and of the local analyst. */
	public String model() {
		return conversation == null || conversation.model() == null ? provider().model() : conversation.model();
	}
}
