package org.tftsr.ai.internal.prompt;

import java.util.List;
import java.util.UUID;

import org.tftsr.core.ai.ChatAttachment;
import org.tftsr.core.ai.ChatMessage;

/**
 * What a question to a model is put together from; every text is redacted.
 *
 * @param issueId     the issue
 * @param category    the field of work of the issue, or null
 * @param facts       of the issue
 * @param task        what is asked for in a form of its own, for the system message; null for a plain question
 * @param history     the conversation before the question, oldest first
 * @param kept        whether the server knows the history itself
 * @param lastOnly    whether the server is given nothing but the last turn of the user
 * @param question    the question as typed
 * @param attachments what goes along with it
 * @param partial     the beginning of an answer that is to be continued; null where there is none
 */
public record Material(UUID issueId, String category, String facts, String task, List<ChatMessage> history, boolean kept,
		boolean lastOnly, String question, List<ChatAttachment> attachments, String partial) {

	public Material {
		history = List.copyOf(history);
		attachments = List.copyOf(attachments);
	}

	/** The same with attachments. */
	public Material with(List<ChatAttachment> more) {
		return new Material(issueId, category, facts, task, history, kept, lastOnly, question, more, partial);
	}
}
