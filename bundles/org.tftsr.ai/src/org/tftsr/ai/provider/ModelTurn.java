package org.tftsr.ai.provider;

import java.util.Objects;

import org.tftsr.core.ai.MessageRole;
import org.tftsr.pii.RedactedText;

/**
 * One turn of a conversation.
 *
 * @param role {@code USER} or {@code ASSISTANT}; two of the same may follow each other, protocols that forbid it join them
 * @param text what is said
 */
public record ModelTurn(MessageRole role, RedactedText text) {

	public ModelTurn {
		Objects.requireNonNull(text);
		if (role != MessageRole.USER && role != MessageRole.ASSISTANT) {
			throw new IllegalArgumentException("A turn is of the user or of the assistant");
		}
	}
}
