package org.tftsr.core.ai;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * One message of a conversation. Messages form a tree: an edited question or another answer is a sibling of the first, so nothing is
 * lost, and {@link Conversation#tip} says which branch is shown.
 *
 * @param id             identifier
 * @param conversationId which conversation
 * @param parentId       what it answers or follows; null for the first
 * @param role           who says it
 * @param content        Markdown, as it was sent or as it came: redacted, with pseudonyms in the place of values
 * @param attachments    what was sent with it, in order; only of a question
 * @param state          whether it is whole
 * @param provider       name of the provider that was asked or that answers
 * @param model          name of the model
 * @param usage          tokens and price; of an answer
 * @param createdAt      when
 */
public record ChatMessage(UUID id, UUID conversationId, UUID parentId, MessageRole role, String content,
		List<ChatAttachment> attachments, MessageState state, String provider, String model, TokenUsage usage, Instant createdAt) {

	public ChatMessage {
		Objects.requireNonNull(id);
		Objects.requireNonNull(conversationId);
		Objects.requireNonNull(role);
		Objects.requireNonNull(content);
		attachments = List.copyOf(attachments);
		Objects.requireNonNull(state);
		Objects.requireNonNull(usage);
		Objects.requireNonNull(createdAt);
	}
}
