package org.tftsr.core.ai;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/**
 * A conversation about an issue. It outlives a change of model and of provider.
 *
 * @param id         identifier
 * @param issueId    what it is about
 * @param title      redacted
 * @param pinned     whether it stands before others
 * @param providerId the provider that is asked next; the local analyst where the one that was asked before is gone
 * @param model      the model that is asked next; null for the local analyst
 * @param sessionId  what the server calls the conversation, where it keeps it itself; null otherwise
 * @param tip        the last message of the branch that is shown; null where there is no message
 * @param createdAt  when it began
 * @param updatedAt  when it last changed
 */
public record Conversation(UUID id, UUID issueId, String title, boolean pinned, UUID providerId, String model, String sessionId,
		UUID tip, Instant createdAt, Instant updatedAt) {

	/** The same under another title, redacted. */
	public Conversation withTitle(String other) {
		return new Conversation(id, issueId, other, pinned, providerId, model, sessionId, tip, createdAt, updatedAt);
	}

	/** The same, before others or not. */
	public Conversation withPin(boolean pin) {
		return new Conversation(id, issueId, title, pin, providerId, model, sessionId, tip, createdAt, updatedAt);
	}

	/** The same with another one to ask next; a session is known only to the provider it was held with. */
	public Conversation with(UUID provider, String otherModel) {
		String session = provider.equals(providerId) ? sessionId : null;
		return new Conversation(id, issueId, title, pinned, provider, otherModel, session, tip, createdAt, updatedAt);
	}

	/** The same with what the server calls it. */
	public Conversation withSession(String session) {
		return new Conversation(id, issueId, title, pinned, providerId, model, session, tip, createdAt, updatedAt);
	}

	/** The same with another branch shown; a server that keeps the conversation itself knows it only as it was on the one before. */
	public Conversation withTip(UUID last) {
		String session = Objects.equals(last, tip) ? sessionId : null;
		return new Conversation(id, issueId, title, pinned, providerId, model, session, last, createdAt, updatedAt);
	}
}
