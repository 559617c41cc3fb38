package org.tftsr.ai.internal;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tftsr.core.ai.ChatMessage;
import org.tftsr.core.ai.Conversation;
import org.tftsr.core.ai.ConversationRepository;
import org.tftsr.core.ai.MessageRole;
import org.tftsr.core.ai.MessageState;
import org.tftsr.core.audit.AuditEntry;
import org.tftsr.core.audit.AuditLog;
import org.tftsr.core.audit.AuditQuery;
import org.tftsr.core.pii.PseudonymRepository;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.pii.Detectors;
import org.tftsr.pii.IssueRedaction;
import org.tftsr.triage.AtomicFile;

/** Writes conversations as Markdown, redacted. Thread-safe. */
@Component(service = ConversationExport.class)
public final class ConversationExport {

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
		Conversation conversation = conversations.get(conversationId);
		List<ChatMessage> branch = conversations.branch(conversationId);
		List<AuditEntry> sent = audit.list(new AuditQuery("ai_send", "issue", conversation.issueId().toString(), null, null,
				Integer.MAX_VALUE, 0));
		IssueRedaction redaction = new IssueRedaction(conversation.issueId(), pseudonyms, detectors.current());
		StringBuilder text = new StringBuilder(header(conversation, branch, redaction));
		for (ChatMessage message : branch) {
			text.append("\n---\n\n").append(heading(message, sent)).append("\n\n").append(redaction.markdown(message.content()).strip())
					.append('\n');
			message.attachments().forEach(attachment -> text.append("\n*Attached: ").append(redaction.text(attachment.label()))
					.append(", ").append(attachment.tokens()).append(" tokens*\n"));
		}
		redaction.keep();
		byte[] content = text.toString().getBytes(StandardCharsets.UTF_8);
		AtomicFile.write(target, replace, out -> {
			out.write(content);
			// before the file has its name, so that none is there of which nothing is noted
			audit.append("export_conversation", "issue", conversation.issueId().toString(),
					Map.of("conversation_id", conversationId.toString(), "messages", branch.size()));
		});
	}

	private static String header(Conversation conversation, List<ChatMessage> branch, IssueRedaction redaction) {
		String asked = branch.stream().filter(message -> message.role() == MessageRole.ASSISTANT)
				.map(ConversationExport::who).distinct().collect(Collectors.joining(", "));
		return "# " + redaction.text(conversation.title()) + "\n\n- Issue: " + conversation.issueId() + "\n- Asked: " + asked
				+ "\n- From: " + time(conversation.createdAt()) + " to " + time(conversation.updatedAt()) + "\n- Messages: "
				+ branch.size() + "\n\nTokens in brackets such as \\[EMAIL-1\\] stand for values that were never sent.\n";
	}

	private static String heading(ChatMessage message, List<AuditEntry> sent) {
		if (message.role() == MessageRole.USER) {
			return "## Question, " + time(message.createdAt()) + sent.stream()
					.filter(entry -> entry.details() != null && entry.details().contains(message.id().toString()))
					.map(AuditEntry::sequence).sorted().map(String::valueOf)
					.collect(Collectors.collectingAndThen(Collectors.joining(", "),
							rows -> rows.isEmpty() ? "" : " (audit log row " + rows + ")"));
		}
		return "## Answer of " + who(message) + ", " + time(message.createdAt())
				+ (message.state() == MessageState.COMPLETE ? "" : " (not whole)");
	}

	private static String who(ChatMessage message) {
		return message.model() == null ? message.provider() : message.provider() + " (" + message.model() + ')';
	}

	private static String time(Instant time) {
		return time.truncatedTo(ChronoUnit.SECONDS).toString();
	}
}
