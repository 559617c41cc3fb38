package org.tftsr.triage;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.tftsr.core.ai.WholeConversation;
import org.tftsr.documents.ConversationWriter;
import org.tftsr.pii.IssueRedaction;
import org.tftsr.triage.internal.RedactedConversation;

/** A conversation as a text that may leave. */
public final class ConversationText {

	private ConversationText() {
		// only a function
	}

	/**
	 * The branch of a conversation that is shown, in Markdown, redacted once more: more is known, or looked for, than when it was sent,
	 * and one message may give away what another one holds. Whoever calls keeps the redaction.
	 *
	 * @param auditRows numbers of the rows of the audit log that tell of a message being sent, by the id of the message
	 */
	public static String markdown(WholeConversation conversation, IssueRedaction redaction, Map<UUID, List<Long>> auditRows) {
		RedactedConversation redacted = new RedactedConversation(redaction);
		redacted.of(conversation);
		return ConversationWriter.markdown(redacted.of(conversation), auditRows);
	}
}
