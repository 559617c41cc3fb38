package org.tftsr.core.ai;

import java.util.List;
import java.util.UUID;

import org.tftsr.core.problem.TftsrException;

/**
 * Conversations and their messages. Thread-safe; each method is one transaction; changes are announced on
 * {@link org.tftsr.core.event.Topics#CONVERSATION_CHANGED}.
 */
public interface ConversationRepository {

	/** A conversation with no message. */
	Conversation create(UUID issueId, String title, UUID providerId, String model) throws TftsrException;

	/** @throws TftsrException {@code NOT_FOUND} where there is none */
	Conversation get(UUID id) throws TftsrException;

	/** Those of an issue: pinned ones first, then the one that changed last. */
	List<Conversation> list(UUID issueId) throws TftsrException;

	/** Those of an issue that hold all the words, in the title or in a message, whatever their case; any text is safe. */
	List<Conversation> search(UUID issueId, String words) throws TftsrException;

	/** Changes title, pin, provider, model, session and tip. */
	Conversation update(Conversation conversation) throws TftsrException;

	/** Deletes a conversation with its messages. */
	void delete(UUID id) throws TftsrException;

	/** The branch that ends at the tip, oldest first. */
	List<ChatMessage> branch(UUID conversationId) throws TftsrException;

	/** All messages of all branches, in the order in which they were added. */
	List<ChatMessage> messages(UUID conversationId) throws TftsrException;

	/** @throws TftsrException {@code NOT_FOUND} where there is none */
	ChatMessage message(UUID id) throws TftsrException;

	/** Every message of every conversation of an issue, in the order in which they were added. */
	List<ChatMessage> messagesOfIssue(UUID issueId) throws TftsrException;

	/**
	 * Adds a message, or puts it in the place of the one with its id: an answer grows while it comes. It becomes the tip.
	 *
	 * @throws TftsrException {@code INVALID_INPUT} where the parent is none of the conversation
	 */
	ChatMessage put(ChatMessage message) throws TftsrException;

	/** What a message claims, in order. */
	List<Claim> claims(UUID messageId) throws TftsrException;

	/** Keeps what a message claims in place of what was kept before. */
	void putClaims(UUID messageId, List<Claim> claims) throws TftsrException;
}
