package org.tftsr.ai.internal;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.tftsr.ai.Draft;
import org.tftsr.ai.provider.ModelRequest;
import org.tftsr.core.ai.ChatAttachment;
import org.tftsr.core.ai.Provider;
import org.tftsr.net.Preview;

/**
 * A question that is ready.
 *
 * @param target      who is asked
 * @param place       where the answer goes
 * @param request     null for the local analyst
 * @param logFileIds  logs that an analysis is about; empty of a plain question
 */
record PreparedDraft(Target target, Place place, String question, List<ChatAttachment> attachments, int tokens,
		int contextTokens, long mostMicros, Map<String, Integer> redacted, List<String> leftOut, List<Suspicion> suspicions,
		ModelRequest request, Preview preview, List<UUID> logFileIds) implements Draft {

	PreparedDraft {
		attachments = List.copyOf(attachments);
		redacted = Map.copyOf(redacted);
		leftOut = List.copyOf(leftOut);
		suspicions = List.copyOf(suspicions);
		logFileIds = List.copyOf(logFileIds);
	}

	@Override
	public UUID conversationId() {
		return target.conversation() == null ? null : target.conversation().id();
	}

	@Override
	public Provider provider() {
		return target.provider();
	}

	@Override
	public String model() {
		return target.model();
	}
}
