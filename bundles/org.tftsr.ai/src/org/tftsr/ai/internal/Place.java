package org.tftsr.ai.internal;

import java.util.UUID;

import org.tftsr.core.ai.ChatMessage;

/**
 * Where an answer goes in a conversation.
 *
 * @param parentId   what the question follows; null for the first
 * @param questionId the question that is asked again; null where it is new
 * @param partial    the answer that is continued; null where there is none
 */
record Place(UUID parentId, UUID questionId, ChatMessage partial) {

	static Place after(UUID parentId) {
		return new Place(parentId, null, null);
	}
}
