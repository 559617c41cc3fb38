package org.tftsr.ai;

import java.util.Objects;
import java.util.UUID;

/**
 * Who is asked, in the place of whom a conversation has asked before. Once asked, the conversation goes on with them.
 *
 * @param providerId the provider
 * @param model      null for the usual one of the provider
 */
public record Recipient(UUID providerId, String model) {

	public Recipient {
		Objects.requireNonNull(providerId);
	}
}
