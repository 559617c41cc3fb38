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

	/** Sets title, pin, provider, model, session and tip, whatever they hold by now. */
	Conversation update(Conversation conversation) throws TftsrException;

	/**
	 * Changes those of title, pin, provider, model, session and tip in which two states of a conversation differ, and leaves the others
	 * as they have become meanwhile: one can rename a conversation while its answer comes.
	 *
	 * @param seen    as whoever makes the change was shown it
	 * @param changed what it is to become
	 * @throws TftsrException {@code CONFLICT} where one of the fields to change holds something else by now than what was seen, and
	 *                        not the new value either; nothing has changed then
	 */
	Conversation update(Conversation seen, Conversation changed) throws TftsrException;

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
	 * Adds a message, which becomes the tip. Where the conversation has one of that id, what it says takes its place, with its
	 * attachments, state, provider, model and usage; its parent, role and time stay, and so does the tip: an answer grows while it
	 * comes, and a person may look at another branch meanwhile.
	 *
	 * @throws TftsrException {@code INVALID_INPUT} where the parent is none of the conversation, {@code NOT_FOUND} where there is no
	 *                        such conversation
	 */
	ChatMessage put(ChatMessage message) throws TftsrException;

	/**
	 * As {@link #put(ChatMessage)}, of a message that is there, unless somebody else has changed it meanwhile: of two that continue one
	 * answer, the second is told so instead of replacing what the first has got.
	 *
	 * @param seen    as whoever changes it knows it
	 * @param message what it is to become, of the same id
	 * @throws TftsrException {@code CONFLICT} where its text or its state is another by now; nothing has changed then
	 */
	ChatMessage put(ChatMessage seen, ChatMessage message) throws TftsrException;

	/** What a message claims, in order. */
	List<Claim> claims(UUID messageId) throws TftsrException;

	/** Keeps what a message claims in place of what was kept before. */
	void putClaims(UUID messageId, List<Claim> claims) throws TftsrException;
}
