package org.tftsr.core.ai;

import java.time.Instant;
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
}
