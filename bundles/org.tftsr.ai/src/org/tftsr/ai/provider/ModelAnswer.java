package org.tftsr.ai.provider;

import org.tftsr.core.ai.MessageState;
import org.tftsr.core.ai.TokenUsage;
import org.tftsr.core.problem.TftsrException;

/**
 * An answer, whole or in part.
 *
 * @param text          all that came
 * @param state         whether it is whole
 * @param model         the model that the server says has answered; null where it does not say
 * @param sessionId     what the server calls the conversation; null where it has no name for it
 * @param usage         what the server says it took; estimated where it does not say
 * @param auditSequence number of the row of the audit log that was written before the question left; 0 where nothing left
 * @param problem       why it is not whole; null where it is, and where the user stopped it
 */
public record ModelAnswer(String text, MessageState state, String model, String sessionId, TokenUsage usage, long auditSequence,
		TftsrException problem) {
}
