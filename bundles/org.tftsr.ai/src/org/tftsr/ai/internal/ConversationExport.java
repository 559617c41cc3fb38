package org.tftsr.ai.internal;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tftsr.core.ai.ChatMessage;
import org.tftsr.core.ai.Claim;
import org.tftsr.core.ai.ConversationRepository;
import org.tftsr.core.ai.MessageRole;
import org.tftsr.core.ai.WholeConversation;
import org.tftsr.core.audit.AuditEntry;
import org.tftsr.core.audit.AuditLog;
import org.tftsr.core.audit.AuditQuery;
import org.tftsr.core.pii.PseudonymRepository;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.pii.Detectors;
import org.tftsr.pii.IssueRedaction;
import org.tftsr.triage.AtomicFile;
import org.tftsr.triage.ConversationText;

/** Writes conversations as Markdown, redacted. Thread-safe. */
@Component(service = ConversationExport.class)
public final class ConversationExport {

	private static final String ISSUE = "issue";

	private final ConversationRepository conversations;
	private final PseudonymRepository pseudonyms;
	private final Detectors detectors;
	private final AuditLog audit;

	@Activate
	public ConversationExport(@Reference ConversationRepository conversations, @Reference PseudonymRepository pseudonyms,
			@Reference Detectors detectors, @Reference AuditLog audit) {
		this.conversations = conversations;
		this.pseudonyms = pseudonyms;
		this.detectors = detectors;
		this.audit = audit;
	}

	void export(UUID conversationId, Path target, boolean replace) throws TftsrException {
		WholeConversation conversation = whole(conversationId);
		UUID issueId = conversation.conversation().issueId();
		IssueRedaction redaction = new IssueRedaction(issueId, pseudonyms, detectors.current());
		byte[] content = ConversationText.markdown(conversation, redaction, rows(conversation)).getBytes(StandardCharsets.UTF_8);
		redaction.keep();
		AtomicFile.write(target, replace, out -> {
			out.write(content);
			// before the file has its name, so that none is there of which nothing is noted
			audit.append("export_conversation", ISSUE, issueId.toString(), Map.of("conversation_id", conversationId.toString(),
					"messages", conversation.branch().size()));
		});
	}

	private WholeConversation whole(UUID id) throws TftsrException {
		List<ChatMessage> messages = conversations.messages(id);
		Map<UUID, List<Claim>> claims = new HashMap<>();
		for (ChatMessage message : messages) {
			List<Claim> claimed = conversations.claims(message.id());
			if (!claimed.isEmpty()) {
				claims.put(message.id(), claimed);
			}
		}
		return new WholeConversation(conversations.get(id), messages, claims);
	}

	/** The rows of the audit log that tell of a question being sent. */
	private Map<UUID, List<Long>> rows(WholeConversation conversation) throws TftsrException {
		List<AuditEntry> sent = audit.list(new AuditQuery("ai_send", ISSUE, conversation.conversation().issueId().toString(), null,
				null, Integer.MAX_VALUE, 0));
		Map<UUID, List<Long>> rows = new HashMap<>();
		for (ChatMessage message : conversation.branch()) {
			if (message.role() == MessageRole.USER) {
				rows.put(message.id(), sent.stream()
						.filter(entry -> entry.details() != null && entry.details().contains(message.id().toString()))
						.map(AuditEntry::sequence).sorted().toList());
			}
		}
		return rows;
	}
}
