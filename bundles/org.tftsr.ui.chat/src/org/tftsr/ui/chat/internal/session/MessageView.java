package org.tftsr.ui.chat.internal.session;

import java.text.NumberFormat;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import java.util.UUID;

import org.eclipse.osgi.util.NLS;
import org.tftsr.ai.Draft;
import org.tftsr.ai.LogFindings;
import org.tftsr.core.ai.ChatAttachment;
import org.tftsr.core.ai.ChatMessage;
import org.tftsr.core.ai.Claim;
import org.tftsr.core.ai.MessageRole;
import org.tftsr.core.ai.TokenUsage;
import org.tftsr.core.log.LogFile;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.ui.chat.internal.conversation.MessageAction;
import org.tftsr.ui.chat.internal.conversation.ShownMessage;
import org.tftsr.ui.chat.internal.conversation.ShownMessage.Head;
import org.tftsr.ui.chat.internal.conversation.ShownMessage.Note;
import org.tftsr.ui.chat.internal.conversation.ShownMessage.Tone;
import org.tftsr.ui.chat.internal.markdown.MarkdownParser;
import org.tftsr.ui.chat.internal.markdown.Part;
import org.tftsr.ui.chat.internal.markdown.ShownValues;

/** Makes messages of the database ones that can be shown. Not for the user interface thread: long ones take their time. */
final class MessageView {

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
			.withZone(ZoneId.systemDefault());
	private static final DateTimeFormatter DAY = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
			.withZone(ZoneId.systemDefault());
	private static final long DAY_MILLIS = 86_400_000;
	private static final MarkdownParser PARSER = new MarkdownParser();

	private final List<LogFile> logs;
	private final ShownValues.Restorer restorer;

	/** @param restorer gives back real values; null where none are shown */
	MessageView(List<LogFile> logs, ShownValues.Restorer restorer) {
		this.logs = logs;
		this.restorer = restorer;
	}

	/** The parts of a text, as they are shown. */
	List<Part> parts(String markdown) throws TftsrException {
		List<Part> parts = CitationLinks.in(PARSER.parse(markdown), logs);
		return restorer == null ? parts : ShownValues.in(parts, restorer);
	}

	/**
	 * A message as it is shown.
	 *
	 * @param siblings those beside it, itself included
	 * @param last     whether it is the last one of its branch
	 * @param findings what it says of logs; null where it says nothing of them
	 * @param brokenBy why it is not whole; null where that is not known
	 * @param sending  what there was to know when it was sent
	 */
	ShownMessage shown(ChatMessage message, List<ChatMessage> siblings, boolean last, LogFindings findings, TftsrException brokenBy,
			List<Note> sending) throws TftsrException {
		boolean question = message.role() == MessageRole.USER;
		List<String> attachments = message.attachments().stream().map(MessageView::attachment).toList();
		Head head = new Head(who(message, question), detail(message, question), attachments, siblings.indexOf(message) + 1,
				siblings.size(), List.of(question ? MessageAction.EDIT : MessageAction.RETRY));
		List<Part> parts = new ArrayList<>(parts(message.content()));
		List<Note> notes = new ArrayList<>(sending);
		notes.addAll(notes(message, question, last, brokenBy));
		if (findings != null) {
			parts.addAll(parts(claims(findings.findings())));
			notes.addAll(proposals(findings));
		}
		return new ShownMessage(message.id(), question, head, parts, notes);
	}

	/** A question that is about to be asked. */
	ShownMessage asked(UUID id, Draft draft) throws TftsrException {
		Head head = new Head(Messages.Message_you, Messages.Message_now,
				draft.attachments().stream().map(MessageView::attachment).toList(), 1, 1, List.of());
		return new ShownMessage(id, true, head, parts(draft.question()), sending(draft));
	}

	/** What there is to know of a question that is sent, whether somebody has to look at it first or not. */
	static List<Note> sending(Draft draft) {
		List<Note> notes = new ArrayList<>();
		for (Draft.Suspicion one : draft.suspicions()) {
			String place = one.line() > 0 ? one.label() + ':' + one.line() : one.label();
			notes.add(new Note(Tone.WARNING, NLS.bind(Messages.Note_suspicion, new Object[] { place, one.why(), one.text() }),
					List.of()));
		}
		draft.leftOut().forEach(what -> notes.add(new Note(Tone.INFO, NLS.bind(Messages.Note_leftOut, what), List.of())));
		return notes;
	}

	/** An answer that is on its way. */
	ShownMessage coming(UUID id, String who, String detail, String text, List<Note> notes) throws TftsrException {
		return new ShownMessage(id, false, new Head(who, detail, List.of(), 1, 1, List.of()), parts(text), notes);
	}

	private static String who(ChatMessage message, boolean question) {
		if (question) {
			return Messages.Message_you;
		}
		return message.model() == null || message.model().isBlank() ? name(message.provider()) : message.model();
	}

	private static String name(String provider) {
		return provider == null || provider.isBlank() ? Messages.Message_assistant : provider;
	}

	private static String detail(ChatMessage message, boolean question) {
		StringJoiner detail = new StringJoiner(" \u00B7 ");
		if (!question && message.model() != null && message.provider() != null) {
			detail.add(message.provider());
		}
		boolean today = System.currentTimeMillis() - message.createdAt().toEpochMilli() < DAY_MILLIS;
		detail.add((today ? TIME : DAY).format(message.createdAt()));
		TokenUsage usage = message.usage();
		if (!question && usage.outputTokens() > 0) {
			detail.add(NLS.bind(usage.estimated() ? Messages.Message_tokensEstimated : Messages.Message_tokens,
					number(usage.inputTokens()), number(usage.outputTokens())));
			if (usage.costMicros() > 0) {
				detail.add(Money.format(usage.costMicros()));
			}
		}
		return detail.toString();
	}

	/** What went along, and how much of it did. */
	static String attachment(ChatAttachment attachment) {
		return attachment.tokens() == 0 ? attachment.label()
				: NLS.bind(Messages.Message_attachment, attachment.label(), number(attachment.tokens()));
	}

	private static String number(long number) {
		return NumberFormat.getIntegerInstance().format(number);
	}

	private static List<Note> notes(ChatMessage message, boolean question, boolean last, TftsrException brokenBy) {
		if (question) {
			return last ? List.of(new Note(Tone.WARNING, Messages.Note_unanswered, List.of(MessageAction.RETRY))) : List.of();
		}
		List<MessageAction> more = last ? List.of(MessageAction.CONTINUE) : List.of();
		return switch (message.state()) {
		case COMPLETE -> List.of();
		case LENGTH -> List.of(new Note(Tone.WARNING, Messages.Note_length, more));
		case STOPPED -> List.of(new Note(Tone.INFO, Messages.Note_stopped, more));
		case BROKEN -> List.of(new Note(Tone.WARNING, because(brokenBy, Messages.Note_broken), more));
		// going on would be stopped again
		case FILTERED -> List.of(new Note(Tone.WARNING, because(brokenBy, Messages.Note_filtered), List.of()));
		};
	}

	private static String because(TftsrException why, String unknown) {
		return why == null ? unknown : NLS.bind(Messages.Note_brokenBecause, why.why(), why.remedy());
	}

	/** As Markdown: what is claimed comes redacted, as the answer does. */
	private static String claims(List<Claim> claims) {
		if (claims.isEmpty()) {
			return "";
		}
		StringBuilder text = new StringBuilder("**").append(Messages.Claims_title).append("**\n\n");
		for (Claim claim : claims) {
			boolean proven = claim.standing() == Claim.Standing.PROVEN;
			text.append("- ").append(proven ? Messages.Claims_proven : Messages.Claims_unproven).append(' ')
					.append(claim.text().replace('\n', ' '));
			for (Claim.Citation citation : claim.citations()) {
				String place = '[' + citation.label() + ':' + citation.line() + ']';
				text.append(claim.text().contains(place) && citation.found() ? "" : ' ' + place)
						.append(citation.found() ? "" : Messages.Claims_notFound);
			}
			text.append('\n');
		}
		return text.toString();
	}

	private static List<Note> proposals(LogFindings findings) {
		List<Note> notes = new ArrayList<>();
		if (findings.severity() != null) {
			notes.add(new Note(Tone.INFO, NLS.bind(Messages.Proposal_severity, findings.severity().id()),
					List.of(MessageAction.ACCEPT_SEVERITY)));
		}
		if (findings.firstWhy() != null) {
			notes.add(new Note(Tone.INFO, NLS.bind(Messages.Proposal_why, findings.firstWhy()),
					List.of(MessageAction.ACCEPT_WHY)));
		}
		return notes;
	}
}
