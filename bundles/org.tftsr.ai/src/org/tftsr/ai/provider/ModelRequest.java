package org.tftsr.ai.provider;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.tftsr.core.ai.Provider;
import org.tftsr.pii.RedactedText;

/**
 * A question to a model.
 *
 * @param provider  who is asked
 * @param model     which model
 * @param issueId   what it is about; null of a test
 * @param system    the one system message; null for none
 * @param turns     oldest first, the last one of the user, or of the assistant where an answer is to be continued
 * @param maxTokens how many tokens the answer may have
 * @param sessionId what the server calls the conversation; null where it has no name for it yet or does not keep it
 * @param tokens    how many tokens the question takes by estimate
 * @param keptTokens how many more the server adds, by estimate, out of the conversation that it keeps; 0 where it keeps none
 * @param mostMicros millionths of a US dollar that question and answer may cost
 * @param redacted  how many values of which type stand as replacements in the question
 * @param record    what the audit log keeps beside what the gate knows itself, such as ids of logs; never a value out of a log
 * @param suspicious whether lines of it try to give the model orders, so that a person has to see it in any case
 */
public record ModelRequest(Provider provider, String model, UUID issueId, RedactedText system, List<ModelTurn> turns, int maxTokens,
		String sessionId, int tokens, int keptTokens, long mostMicros, Map<String, Integer> redacted, Map<String, ?> record,
		boolean suspicious) {

	public ModelRequest {
		Objects.requireNonNull(provider);
		turns = List.copyOf(turns);
		redacted = Map.copyOf(redacted);
		record = Map.copyOf(record);
	}
}
