package org.tftsr.documents;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.tftsr.core.ai.ChatAttachment;
import org.tftsr.core.ai.ChatMessage;
import org.tftsr.core.ai.Claim;
import org.tftsr.core.ai.MessageRole;
import org.tftsr.core.ai.MessageState;
import org.tftsr.core.ai.WholeConversation;
import org.tftsr.documents.internal.conversation.SafeMarkdown;
import org.tftsr.documents.internal.rca.DisplayFormat;
import org.tftsr.documents.internal.rca.MarkdownBuilder;

/**
 * Writes down a conversation with a model. What was said stays Markdown, but nothing of it can load anything, run, or pass for a part
 * of the document. Thread-safe.
 */
public final class ConversationWriter {

	/** Headings of what was said stand below those of the document. */
	private static final int LEVELS = 2;

	private ConversationWriter() {
		// only a function
	}

	/**
	 * The branch of a conversation that is shown, in Markdown, ending in a line feed.
	 *
	 * @param content   its texts have been redacted
	 * @param auditRows numbers of the rows of the audit log that tell of a message being sent, by the id of the message
	 */
	public static String markdown(WholeConversation content, Map<UUID, List<Long>> auditRows) {
		MarkdownBuilder out = new MarkdownBuilder();
		String title = content.conversation().title();
		out.heading(1, title.isBlank() ? "Conversation" : MarkdownEscaper.inline(title));
		out.item("Issue: " + content.conversation().issueId());
		List<ChatMessage> branch = content.branch();
		String asked = branch.stream().filter(message -> message.role() == MessageRole.ASSISTANT)
				.map(ConversationWriter::who).distinct().collect(Collectors.joining(", "));
		out.item("Asked: " + (asked.isEmpty() ? DisplayFormat.NONE : asked));
		out.item("From " + DisplayFormat.instant(content.conversation().createdAt()) + " to "
				+ DisplayFormat.instant(content.conversation().updatedAt()));
		out.paragraph("Tokens in brackets, such as `[EMAIL-1]`, stand for values that were replaced before anything was sent.");
		for (ChatMessage message : branch) {
			write(message, content.claims().getOrDefault(message.id(), List.of()),
					auditRows.getOrDefault(message.id(), List.of()), out);
		}
		return out.toString();
	}

	private static void write(ChatMessage message, List<Claim> claims, List<Long> rows, MarkdownBuilder out) {
		out.heading(LEVELS, heading(message) + ", " + DisplayFormat.instant(message.createdAt()));
		if (!rows.isEmpty()) {
			out.paragraph("*Sent: row " + rows.stream().map(String::valueOf).collect(Collectors.joining(", ")) + " of the audit log*");
		}
		String text = SafeMarkdown.of(message.content(), LEVELS);
		if (!text.isEmpty()) {
			out.paragraph(text);
		}
		for (ChatAttachment attachment : message.attachments()) {
			out.item("Sent along: " + MarkdownEscaper.code(attachment.label()) + ", " + attachment.tokens() + " tokens");
		}
		if (!claims.isEmpty()) {
			out.heading(LEVELS + 1, "What was looked up");
			claims.forEach(claim -> out.item(claim(claim)));
		}
	}

	private static String heading(ChatMessage message) {
		return switch (message.role()) {
		case SYSTEM -> "Instruction";
		case USER -> "Question";
		case ASSISTANT -> "Answer of " + who(message) + state(message.state());
		};
	}

	private static String state(MessageState state) {
		return switch (state) {
		case COMPLETE -> "";
		case LENGTH -> " (ended at its limit)";
		case STOPPED -> " (stopped)";
		case BROKEN -> " (broken off)";
		case FILTERED -> " (stopped by a filter)";
		};
	}

	private static String who(ChatMessage message) {
		String provider = message.provider() == null ? "a model" : MarkdownEscaper.inline(message.provider());
		return message.model() == null ? provider : provider + " (" + MarkdownEscaper.inline(message.model()) + ')';
	}

	private static String claim(Claim claim) {
		String lines = claim.citations().stream()
				.map(citation -> MarkdownEscaper.code(citation.label() + ':' + citation.line())
						+ (citation.found() ? "" : " (not found)"))
				.collect(Collectors.joining(", "));
		return (claim.standing() == Claim.Standing.PROVEN ? "**proven** " : "**unproven** ") + MarkdownEscaper.inline(claim.text())
				+ (lines.isEmpty() ? "" : ": " + lines);
	}
}
