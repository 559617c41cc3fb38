package org.tftsr.ai.provider.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.tftsr.ai.provider.ModelRequest;
import org.tftsr.core.ai.Provider;

/**
 * What the gate is told of a question beside the question.
 *
 * @param action     what the audit log calls it
 * @param issueId    what it is about; null where it is about none
 * @param reviewed   whether a person has to see it first
 * @param tokens     how many tokens it takes by estimate
 * @param keptTokens how many the server adds to them by estimate
 * @param mostMicros millionths of a US dollar that it may cost
 * @param redacted   how many values of which type stand as replacements in it
 * @param notes      what a person should know before it goes, but for what is known of the question itself
 * @param record     what the audit log keeps of it
 * @param suspicious whether a person has to see it whatever was allowed before
 */
record Envelope(String action, UUID issueId, boolean reviewed, int tokens, int keptTokens, long mostMicros, Map<String, Integer> redacted,
		List<String> notes, Map<String, ?> record, boolean suspicious) {

	private static final int PING_TOKENS = 16;

	/** Of a question of a person. */
	static Envelope of(ModelRequest request) {
		return new Envelope("ai_send", request.issueId(), true, request.tokens(), request.keptTokens(), request.mostMicros(), request.redacted(),
				List.of(), request.record(), request.suspicious());
	}

	/** Of a question that tries a provider and says nothing. */
	static Envelope ping(Provider provider, int maxTokens) {
		long most = provider.info(provider.model()).map(info -> info.costMicros(PING_TOKENS, maxTokens)).orElse(0L);
		return new Envelope("ai_test", null, false, PING_TOKENS, 0, most, Map.of(), List.of(), Map.of(), false);
	}

	/** Of a question that holds no text at all. */
	static Envelope empty(String action) {
		return new Envelope(action, null, false, 0, 0, 0, Map.of(), List.of(), Map.of(), false);
	}

	/** With one more thing that a person should know. */
	Envelope noting(String note) {
		List<String> more = new ArrayList<>(notes);
		more.add(note);
		return new Envelope(action, issueId, reviewed, tokens, keptTokens, mostMicros, redacted, more, record, suspicious);
	}
}
