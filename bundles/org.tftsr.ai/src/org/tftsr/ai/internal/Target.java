package org.tftsr.ai.internal;

import java.util.UUID;

import org.tftsr.core.ai.Conversation;
import org.tftsr.core.ai.Provider;
import org.tftsr.core.ai.ProviderKind;

/**
 * Who is asked in which conversation.
 *
 * @param issueId      what it is about
 * @param conversation null where it is made when the question is asked
 * @param provider     who is asked
 * @param model        null for the local analyst
 */
record Target(UUID issueId, Conversation conversation, Provider provider, String model) {

	boolean isLocal() {
		return provider.kind() == ProviderKind.LOCAL;
	}
}
