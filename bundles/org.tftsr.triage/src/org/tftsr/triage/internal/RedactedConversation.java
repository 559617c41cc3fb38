package org.tftsr.triage.internal;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.tftsr.core.ai.ChatAttachment;
import org.tftsr.core.ai.ChatMessage;
import org.tftsr.core.ai.Claim;
import org.tftsr.core.ai.Conversation;
import org.tftsr.core.ai.WholeConversation;
import org.tftsr.pii.IssueRedaction;

/**
 * Makes the copy of a conversation that may leave. What was sent is redacted once more: more is known, or looked for, by now, and the
 * earlier app did not redact at all.
 */
public final class RedactedConversation {

	private final IssueRedaction redaction;

	/** With the pseudonyms of its issue. */
	public RedactedConversation(IssueRedaction redaction) {
		this.redaction = redaction;
	}

	/** With all that was said. */
	public WholeConversation of(WholeConversation whole) {
		Map<UUID, List<Claim>> claims = whole.claims().entrySet().stream().collect(
				Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().stream().map(this::claim).toList()));
		return new WholeConversation(of(whole.conversation()), whole.messages().stream().map(this::message).toList(), claims);
	}

	Conversation of(Conversation conversation) {
		return new Conversation(conversation.id(), conversation.issueId(), redaction.text(conversation.title()),
				conversation.pinned(), conversation.providerId(), conversation.model(), conversation.sessionId(), conversation.tip(),
				conversation.createdAt(), conversation.updatedAt());
	}

	private ChatMessage message(ChatMessage message) {
		return new ChatMessage(message.id(), message.conversationId(), message.parentId(), message.role(),
				RedactedMarkdown.of(message.content(), redaction), message.attachments().stream().map(this::attachment).toList(), message.state(),
				redaction.text(message.provider()), redaction.text(message.model()), message.usage(), message.createdAt());
	}

	private ChatAttachment attachment(ChatAttachment attachment) {
		return new ChatAttachment(redaction.text(attachment.label()), attachment.logFileId(), redaction.text(attachment.text()),
				attachment.tokens());
	}

	private Claim claim(Claim claim) {
		return new Claim(redaction.text(claim.text()), claim.citations().stream().map(this::citation).toList(), claim.standing());
	}

	private Claim.Citation citation(Claim.Citation citation) {
		return new Claim.Citation(redaction.text(citation.label()), citation.logFileId(), citation.line(),
				redaction.text(citation.quote()), citation.found());
	}
}
